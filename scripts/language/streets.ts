/**
 * Names that streets bear all over the country: persons of its history, dates, virtues, old quarters. Common
 * knowledge, no list of any town; none was looked up in the lines that measure.
 */
export const STREETS: readonly string[] = `
An Dương Vương, Âu Cơ, Bà Huyện Thanh Quan, Bà Triệu, Bạch Đằng, Bát Đàn, Bến Vân Đồn, Bùi Đình Túy, Bùi Hữu Nghĩa,
Bùi Thị Xuân, Bùi Viện, Bùi Xuân Phái, Cách Mạng Tháng Tám, Cao Bá Quát, Cao Lỗ, Cao Thắng, Cao Xuân Dục, Cầu Giấy,
Châu Văn Liêm, Chế Lan Viên, Chi Lăng, Chu Mạnh Trinh, Chu Văn An, Cống Quỳnh, Cù Chính Lan, Dã Tượng, Dương Bá Trạc,
Dương Đình Nghệ, Dương Quảng Hàm, Dương Tử Giang, Dương Văn An, Đại Cồ Việt, Đào Duy Anh, Đào Duy Từ, Đào Tấn, Đặng
Dung, Đặng Huy Trứ, Đặng Thai Mai, Đặng Thùy Trâm, Đặng Tiến Đông, Đặng Trần Côn, Đặng Văn Bi, Đặng Văn Ngữ, Điện Biên
Phủ, Đinh Bộ Lĩnh, Đinh Công Tráng, Đinh Công Trứ, Đinh Lễ, Đinh Liệt, Đinh Tiên Hoàng, Đoàn Khuê, Đoàn Thị Điểm, Đoàn
Trần Nghiệp, Đoàn Văn Bơ, Đội Cấn, Đống Đa, Đồng Khởi, Độc Lập, Đỗ Bí, Đỗ Hành, Đỗ Ngọc Thạnh, Đỗ Quang Đẩu, Đỗ Xuân
Hợp, Gia Ngư, Giải Phóng, Giảng Võ, Hà Huy Giáp, Hà Huy Tập, Hà Văn Chúc, Hai Bà Trưng, Hàm Nghi, Hàm Tử, Hàn Mặc Tử,
Hàn Thuyên, Hàng Bông, Hàng Buồm, Hàng Chiếu, Hàng Đào, Hàng Gai, Hàng Mã, Hàng Trống, Hàng Xanh, Hậu Giang, Hoa Lư,
Hòa Bình, Hòa Hảo, Hòa Hưng, Hoàng Cầu, Hoàng Diệu, Hoàng Đạo Thúy, Hoàng Hoa Thám, Hoàng Liên Sơn, Hoàng Quốc Việt,
Hoàng Sa, Hoàng Văn Thái, Hoàng Văn Thụ, Hồ Bá Kiện, Hồ Biểu Chánh, Hồ Đắc Di, Hồ Hảo Hớn, Hồ Học Lãm, Hồ Nghinh, Hồ
Ngọc Lãm, Hồ Quý Ly, Hồ Tùng Mậu, Hồ Văn Huê, Hồ Xuân Hương, Hồng Bàng, Hồng Hà, Hùng Vương, Huyền Trân Công Chúa,
Huyền Quang, Huỳnh Khương Ninh, Huỳnh Mẫn Đạt, Huỳnh Ngọc Huệ, Huỳnh Tấn Phát, Huỳnh Thúc Kháng, Huỳnh Tịnh Của, Huỳnh
Văn Bánh, Hưng Phú, Ích Khiêm, Kha Vạn Cân, Khâm Thiên, Khúc Hạo, Khúc Thừa Dụ, Khương Đình, Khương Trung, Kim Đồng,
Kim Giang, Kim Mã, Kinh Dương Vương, Kỳ Đồng, La Thành, Lạc Long Quân, Lạc Trung, Lãnh Binh Thăng, Láng Hạ, Lâm Văn
Bền, Lê Anh Xuân, Lê Bình, Lê Chân, Lê Công Kiều, Lê Duẩn, Lê Duy Nhuận, Lê Đại Hành, Lê Đình Dương, Lê Đình Lý, Lê
Đình Thám, Lê Đức Thọ, Lê Đức Thuận, Lê Hoàn, Lê Hồng Phong, Lê Hữu Trác, Lê Huân, Lê Lai, Lê Lợi, Lê Minh Xuân, Lê
Ngọc Hân, Lê Ngô Cát, Lê Phụng Hiểu, Lê Quang Định, Lê Quang Đạo, Lê Quang Sung, Lê Quý Đôn, Lê Thạch, Lê Thánh Tôn,
Lê Thánh Tông, Lê Thanh Nghị, Lê Thị Hồng Gấm, Lê Thị Riêng, Lê Thước, Lê Trọng Tấn, Lê Trực, Lê Văn Chí, Lê Văn
Duyệt, Lê Văn Hiến, Lê Văn Hưu, Lê Văn Khương, Lê Văn Lương, Lê Văn Quới, Lê Văn Sỹ, Lê Văn Tám, Lê Văn Thịnh, Lê Văn
Thọ, Lê Văn Việt, Lò Đúc, Lũy Bán Bích, Lương Định Của, Lương Khánh Thiện, Lương Ngọc Quyến, Lương Nhữ Hộc, Lương Thế
Vinh, Lương Văn Can, Lưu Hữu Phước, Lý Bôn, Lý Chính Thắng, Lý Nam Đế, Lý Quốc Sư, Lý Thái Tổ, Lý Thái Tông, Lý Thánh
Tông, Lý Thường Kiệt, Lý Tự Trọng, Lý Văn Phức, Mã Mây, Mạc Cửu, Mạc Đĩnh Chi, Mạc Thị Bưởi, Mạc Thiên Tích, Mai Chí
Thọ, Mai Hắc Đế, Mai Thị Lựu, Mai Thúc Loan, Mai Xuân Thưởng, Mậu Thân, Minh Khai, Minh Mạng, Minh Phụng, Nam Kỳ Khởi
Nghĩa, Ngọc Hồi, Ngọc Khánh, Ngọc Lâm, Ngô Đức Kế, Ngô Gia Tự, Ngô Mây, Ngô Quyền, Ngô Sĩ Liên, Ngô Tất Tố, Ngô Thì
Nhậm, Ngô Thời Nhiệm, Ngô Văn Năm, Ngô Văn Sở, Nguyễn An Ninh, Nguyễn Ảnh Thủ, Nguyễn Bá Ngọc, Nguyễn Biểu, Nguyễn
Bỉnh Khiêm, Nguyễn Cảnh Chân, Nguyễn Chánh, Nguyễn Chế Nghĩa, Nguyễn Chí Thanh, Nguyễn Công Hoan, Nguyễn Công Trứ,
Nguyễn Cơ Thạch, Nguyễn Cư Trinh, Nguyễn Cửu Vân, Nguyễn Du, Nguyễn Duy Hiệu, Nguyễn Duy Trinh, Nguyễn Đình Chiểu,
Nguyễn Đình Chính, Nguyễn Đình Thi, Nguyễn Đức Cảnh, Nguyễn Gia Thiều, Nguyễn Hiền, Nguyễn Hoàng, Nguyễn Huệ, Nguyễn
Huy Lượng, Nguyễn Huy Tưởng, Nguyễn Hữu Cảnh, Nguyễn Hữu Cầu, Nguyễn Hữu Dật, Nguyễn Hữu Huân, Nguyễn Hữu Thọ, Nguyễn
Kim, Nguyễn Khánh Toàn, Nguyễn Khắc Nhu, Nguyễn Khoái, Nguyễn Khuyến, Nguyễn Kiệm, Nguyễn Lâm, Nguyễn Lộ Trạch, Nguyễn
Lương Bằng, Nguyễn Ngọc Nại, Nguyễn Ngọc Vũ, Nguyễn Oanh, Nguyễn Phong Sắc, Nguyễn Phi Khanh, Nguyễn Phúc Lai, Nguyễn
Quang Bích, Nguyễn Quý Đức, Nguyễn Quyền, Nguyễn Siêu, Nguyễn Sinh Sắc, Nguyễn Sơn, Nguyễn Sỹ Sách, Nguyễn Tất Thành,
Nguyễn Thái Bình, Nguyễn Thái Học, Nguyễn Thái Sơn, Nguyễn Thần Hiến, Nguyễn Thị Định, Nguyễn Thị Minh Khai, Nguyễn
Thị Nhỏ, Nguyễn Thị Thập, Nguyễn Thiện Thuật, Nguyễn Thiếp, Nguyễn Thông, Nguyễn Thượng Hiền, Tiểu La, Nguyễn Trãi,
Nguyễn Tri Phương, Nguyễn Trọng Tuyển, Nguyễn Trung Ngạn, Nguyễn Trung Trực, Nguyễn Trường Tộ, Nguyễn Tuân, Nguyễn Văn
Bảo, Nguyễn Văn Cừ, Nguyễn Văn Đậu, Nguyễn Văn Giai, Nguyễn Văn Huyên, Nguyễn Văn Linh, Nguyễn Văn Lượng, Nguyễn Văn
Ngọc, Nguyễn Văn Nghi, Nguyễn Văn Quá, Nguyễn Văn Thoại, Nguyễn Văn Tố, Nguyễn Văn Trỗi, Nguyễn Văn Tráng, Nguyễn Viết
Xuân, Nguyễn Xí, Nguyễn Xiển, Nguyễn Xuân Khoát, Nguyễn Xuân Ôn, Nhà Chung, Nhật Tảo, Nơ Trang Long, Ông Ích Khiêm, Ỷ
Lan, Pasteur, Phạm Đình Hổ, Phạm Đình Toái, Phạm Hồng Thái, Phạm Hùng, Phạm Hữu Chí, Phạm Ngọc Thạch, Phạm Ngũ Lão,
Phạm Phú Thứ, Phạm Sư Mạnh, Phạm Thế Hiển, Phạm Tuấn Tài, Phạm Văn Bạch, Phạm Văn Chiêu, Phạm Văn Đồng, Phạm Văn Hai,
Phạm Văn Nghị, Phạm Viết Chánh, Phan Bội Châu, Phan Châu Trinh, Phan Chu Trinh, Phan Đăng Lưu, Phan Đình Giót, Phan
Đình Phùng, Phan Huy Chú, Phan Huy Ích, Phan Huy Ôn, Phan Kế Bính, Phan Kế Toại, Phan Liêm, Phan Ngữ, Phan Phù Tiên,
Phan Thanh, Phan Thanh Giản, Phan Trọng Tuệ, Phan Văn Hớn, Phan Văn Khỏe, Phan Văn Trị, Phan Văn Trường, Phan Xích
Long, Phó Đức Chính, Phố Huế, Phù Đổng Thiên Vương, Phùng Chí Kiên, Phùng Hưng, Phùng Khắc Khoan, Phùng Khoang,
Pleiku, Quan Hoa, Quan Nhân, Quang Trung, Quán Sứ, Quán Thánh, Quốc lộ 1A, Quốc lộ 13, Quốc Tử Giám, Rạch Bùng Binh,
Sư Vạn Hạnh, Sương Nguyệt Ánh, Tạ Hiện, Tạ Quang Bửu, Tạ Uyên, Tản Đà, Tăng Bạt Hổ, Tây Sơn, Tây Thạnh, Tân Hương, Tân
Kỳ Tân Quý, Tân Sơn Nhì, Tân Thành, Tháp Mười, Thái Hà, Thái Phiên, Thái Thịnh, Thanh Nhàn, Thành Thái, Thành Công,
Thạch Lam, Thăng Long, Thép Mới, Thi Sách, Thích Quảng Đức, Thiên Phước, Thống Nhất, Thợ Nhuộm, Thuận Kiều, Thủ Khoa
Huân, Thụy Khuê, Tôn Đản, Tôn Đức Thắng, Tôn Thất Đạm, Tôn Thất Thuyết, Tôn Thất Tùng, Tông Đản, Tống Duy Tân, Tống
Hữu Định, Tống Văn Trân, Tô Hiến Thành, Tô Hiệu, Tô Ngọc Vân, Tô Vĩnh Diện, Tố Hữu, Tú Xương, Tuệ Tĩnh, Tự Do, Trà
Khúc, Tràng Thi, Tràng Tiền, Trần Bình, Trần Bình Trọng, Trần Cao Vân, Trần Duy Hưng, Trần Đại Nghĩa, Trần Điền, Trần
Đình Xu, Trần Đức Thảo, Trần Hoàng Na, Trần Huy Liệu, Trần Hưng Đạo, Trần Hữu Dực, Trần Hữu Trang, Trần Khánh Dư, Trần
Khát Chân, Trần Khắc Chân, Trần Kế Xương, Trần Mai Ninh, Trần Minh Tông, Trần Não, Trần Ngọc Diện, Trần Nguyên Hãn,
Trần Nhân Tông, Trần Nhật Duật, Trần Phú, Trần Quang Diệu, Trần Quang Khải, Trần Quốc Hoàn, Trần Quốc Thảo, Trần Quốc
Toản, Trần Quốc Tuấn, Trần Quý Cáp, Trần Quý Kiên, Trần Tấn, Trần Tế Xương, Trần Thái Tông, Trần Thánh Tông, Trần Thị
Kỷ, Trần Tống, Trần Triệu Luật, Trần Tuấn Khải, Trần Văn Cận, Trần Văn Dư, Trần Văn Kiểu, Trần Văn Ơn, Trần Văn Quang,
Trần Xuân Soạn, Triệu Quang Phục, Triệu Việt Vương, Trích Sài, Trịnh Công Sơn, Trịnh Đình Thảo, Trịnh Đình Trọng,
Trịnh Hoài Đức, Trúc Bạch, Trung Kính, Trung Mỹ Tây, Trưng Nhị, Trưng Nữ Vương, Trưng Trắc, Trương Định, Trương Hán
Siêu, Trương Phước Phan, Trương Quyền, Trương Vĩnh Ký, Trường Chinh, Trường Sa, Trường Sơn, Văn Cao, Văn Miếu, Vạn
Kiếp, Vạn Phúc, Vạn Xuân, Vân Đồn, Vân Hồ, Võ Chí Công, Võ Duy Ninh, Võ Nguyên Giáp, Võ Oanh, Võ Thành Trang, Võ Thị
Sáu, Võ Trường Toản, Võ Văn Dũng, Võ Văn Kiệt, Võ Văn Ngân, Võ Văn Tần, Vọng Hà, Vũ Hữu, Vũ Ngọc Phan, Vũ Phạm Hàm, Vũ
Thạnh, Vũ Tông Phan, Vũ Trọng Phụng, Vườn Chuối, Vương Thừa Vũ, Xã Đàn, Xô Viết Nghệ Tĩnh, Xuân Diệu, Xuân Hồng, Xuân
Thủy, Xuân Đỉnh, Yên Bái, Yên Đổ, Yên Lãng, Yên Ninh, Yên Phụ, Yên Thế, Yersin, Yết Kiêu, 2 tháng 9, 3 tháng 2, 30
tháng 4, 26 tháng 3, 19 tháng 5, 19 tháng 8, 27 tháng 7
`
  .normalize('NFC')
  .split(/,\s*/u)
  .map((name) => name.replace(/\s+/gu, ' ').trim());
