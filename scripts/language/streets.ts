/**
 * Names that streets bear all over the country: persons of its history, dates, virtues, old quarters. Common
 * knowledge, no list of any town; none was looked up in the lines that measure. Some stand in validation lines: what is tuned on
 * those is tuned with a language made `--for-tuning`, which leaves these out.
 */
export const STREETS: readonly string[] = `
26 tháng 3, 19 tháng 8, 30 tháng 4, 19 tháng 5, 27 tháng 7, 2 tháng 9, 3 tháng 2, Alexandre de Rhodes, An Dương Vương,
Âu Cơ, Ba Cu, Ba Tháng Hai, Ba Vân, Bàn Cờ, Bàu Cát, Bà Hạt, Bà Hom, Bà Huyện Thanh Quan, Bà Ký, Bà Lài, Bà Lê Chân,
Bà Triệu, Bát Đàn, Bạch Đằng, Bạch Mai, Bạch Vân, Bắc Hải, Bắc Sơn, Bến Bãi Sậy, Bến Chương Dương, Bến Vân Đồn, Bế Văn
Đàn, Bình Giã, Bình Long, Bình Phú, Bình Quới, Bình Thới, Bình Tiên, Bình Trị Đông, Bờ Bao Tân Thắng, Bùi Bằng Đoàn,
Bùi Cẩm Hổ, Bùi Công Trừng, Bùi Điền, Bùi Đình Hòa, Bùi Đình Túy, Bùi Huy Bích, Bùi Huy Đáp, Bùi Hữu Diên, Bùi Hữu
Nghĩa, Bùi Minh Trực, Bùi Ngọc Dương, Bùi Quang Là, Bùi Sĩ Tiêm, Bùi Tấn Diên, Bùi Thế Mỹ, Bùi Thị Cúc, Bùi Thị Xuân,
Bùi Tư Toàn, Bùi Văn Ba, Bùi Viện, Bùi Xuân Phái, Bửu Đình, Bửu Long, Calmette, Cao Bá Quát, Cao Đạt, Cao Đức Lân, Cao
Lỗ, Cao Sơn Pháo, Cao Thắng, Cao Văn Lầu, Cao Văn Ngọc, Cao Xuân Dục, Cao Xuân Huy, Ca Văn Thỉnh, Cách Mạng Tháng Tám,
Cát Linh, Cây Keo, Cây Trâm, Cầm Bá Thước, Cần Vương, Cầu Diễn, Cầu Đất, Cầu Giấy, Cầu Gỗ, Cầu Xéo, Châu Thị Hóa, Châu
Thượng Văn, Châu Văn Liêm, Châu Vĩnh Tế, Chế Lan Viên, Chiến Lược, Chiến Thắng, Chi Lăng, Chính Hữu, Chu Huy Mân, Chu
Mạnh Trinh, Chu Văn An, Chu Văn Tập, Chùa Bộc, Chùa Hà, Chùa Láng, Chùa Vua, Công Lý, Cô Bắc, Cổ Linh, Cổ Loa, Cống
Quỳnh, Cộng Hòa, Cù Chính Lan, Cửa Bắc, Cửa Đại, Cửa Nam, Cử Tạ, Cự Lộc, Dã Tượng, Dạ Nam, Dịch Vọng, Dịch Vọng Hậu,
Doãn Kế Thiện, Doãn Khuê, Doãn Uẩn, Dương Bá Trạc, Dương Bạch Mai, Dương Cát Lợi, Dương Công Khi, Dương Đình Hội,
Dương Đình Nghệ, Dương Đức Hiền, Dương Khuê, Dương Quảng Đông, Dương Quảng Hàm, Dương Thanh, Dương Thiệu Tước, Dương
Thị Mười, Dương Thị Xuân Quý, Dương Tử Giang, Dương Văn An, Dương Văn Bé, Dương Văn Cam, Dương Văn Dương, Dương Vân
Nga, Đa Kao, Đào Cam Mộc, Đào Công Chính, Đào Cư, Đào Doãn Địch, Đào Duy Anh, Đào Duy Khương, Đào Duy Từ, Đào Nguyên
Phổ, Đào Sư Tích, Đào Tấn, Đào Trinh Nhất, Đào Trí, Đào Văn Lân, Đại Cồ Việt, Đại Linh, Đại Từ, Đặng Chiêm, Đặng Công
Bỉnh, Đặng Dung, Đặng Đức Thuật, Đặng Huy Trứ, Đặng Lộ, Đặng Minh Khiêm, Đặng Minh Trứ, Đặng Nghiễm, Đặng Nguyên Cẩn,
Đặng Như Mai, Đặng Nhữ Lâm, Đặng Tất, Đặng Thai Mai, Đặng Thái Thân, Đặng Thế Phong, Đặng Thị Nhu, Đặng Thùy Trâm,
Đặng Thúc Vịnh, Đặng Tiến Đông, Đặng Trần Côn, Đặng Tử Kính, Đặng Văn Bi, Đặng Văn Ngữ, Đặng Văn Sâm, Đặng Vũ Hỷ, Đất
Thánh, Đê La Thành, Đề Thám, Điện Biên Phủ, Điện Cao Thế, Đinh Bộ Lĩnh, Đinh Công Chánh, Đinh Công Tráng, Đinh Công
Trứ, Đinh Điền, Đinh Đức Thiện, Đinh Hòa, Đinh Lễ, Đinh Liệt, Đinh Nhật Thận, Đinh Nhu, Đinh Núp, Đinh Tiên Hoàng,
Đinh Văn Nhưng, Đình Phong Phú, Đình Thôn, Đoàn Đức Mậu, Đoàn Hồng Phước, Đoàn Hữu Trưng, Đoàn Kết, Đoàn Khuê, Đoàn
Như Hài, Đoàn Nhữ Hài, Đoàn Phú Thứ, Đoàn Thị Điểm, Đoàn Trần Nghiệp, Đoàn Văn Bơ, Đông Du, Đông Hồ, Đông Hưng Thuận,
Đông Kinh Nghĩa Thục, Đông Ngạc, Đông Quan, Đông Tác, Đông Tây, Đông Thiên, Đồng Bát, Đồng Cổ, Đồng Đen, Đồng Khởi,
Đồng Me, Đồng Xuân, Đỗ Anh Hàn, Đỗ Bí, Đỗ Cận, Đỗ Công Tường, Đỗ Đăng Đệ, Đỗ Đăng Tuyển, Đỗ Đức Bật, Đỗ Đức Dục, Đỗ
Hành, Đỗ Huy Uyển, Đỗ Năng Tế, Đỗ Ngọc Du, Đỗ Ngọc Thạnh, Đỗ Nhuận, Đỗ Pháp Thuận, Đỗ Quang, Đỗ Quang Đẩu, Đỗ Tấn
Phong, Đỗ Thế Chấp, Đỗ Thúc Tịnh, Đỗ Thừa Luông, Đỗ Thừa Tự, Đỗ Trọng Văn, Đỗ Văn Dậy, Đỗ Văn Sửu, Đỗ Xuân Hợp, Đống
Đa, Độc Lập, Đội Cấn, Đường Láng, Đức Chính, Đức Giang, Giang Văn Minh, Gia Ngư, Giải Phóng, Giảng Võ, Giáp Bát, Giáp
Hải, Giáp Nhị, Gò Cẩm Đệm, Gò Công, Gò Dầu, Gò Ô Môi, Gò Xoài, Hai Bà Trưng, Hàm Nghi, Hàm Tử, Hàng Bài, Hàng Bạc,
Hàng Bè, Hàng Bông, Hàng Bồ, Hàng Bột, Hàng Buồm, Hàng Cá, Hàng Cân, Hàng Chiếu, Hàng Chuối, Hàng Cót, Hàng Da, Hàng
Đào, Hàng Điếu, Hàng Đồng, Hàng Đường, Hàng Gai, Hàng Gà, Hàng Hòm, Hàng Kênh, Hàng Khay, Hàng Lược, Hàng Mã, Hàng
Mắm, Hàng Muối, Hàng Ngang, Hàng Nón, Hàng Phèn, Hàng Quạt, Hàng Than, Hàng Thiếc, Hàng Thùng, Hàng Tre, Hàng Trống,
Hàng Vải, Hàng Vôi, Hàng Xanh, Hàn Hải Nguyên, Hàn Mặc Tử, Hàn Thuyên, Hào Nam, Hà Bổng, Hà Cầu, Hà Duy Phiên, Hà Đặc,
Hà Đức Trọng, Hà Hồi, Hà Huy Giáp, Hà Huy Tập, Hà Kế Tấn, Hà Thị Khiêm, Hà Thị Thân, Hà Tôn Quyền, Hà Trì, Hà Trung,
Hà Văn Chúc, Hà Văn Tính, Hà Xuân, Hải Hồ, Hải Thượng Lãn Ông, Hải Triều, Hạnh Thông, Hạ Đình, Hạ Hồi, Hậu Giang, Hậu
Lân, Hiệp Bình, Hiệp Nhất, Hoa Bằng, Hoa Cau, Hoa Cúc, Hoa Đào, Hoa Hồng, Hoa Lan, Hoa Lư, Hoa Mai, Hoa Phượng, Hoa
Sữa, Hoa Sứ, Hoàng An, Hoàng Bật Đạt, Hoàng Cầu, Hoàng Công Chất, Hoàng Diệu, Hoàng Dư Khương, Hoàng Đạo Thúy, Hoàng
Đức Lương, Hoàng Đức Tương, Hoàng Hoa Thám, Hoàng Hữu Nam, Hoàng Kế Viêm, Hoàng Lê Kha, Hoàng Liên Sơn, Hoàng Lộc,
Hoàng Minh Đạo, Hoàng Minh Giảm, Hoàng Minh Giám, Hoàng Minh Thảo, Hoàng Minh Thắng, Hoàng Ngân, Hoàng Ngọc Phách,
Hoàng Như Tiếp, Hoàng Quốc Việt, Hoàng Quý, Hoàng Sa, Hoàng Sâm, Hoàng Sĩ Khải, Hoàng Tăng Bí, Hoàng Thế Thiện, Hoàng
Thiều Hoa, Hoàng Thị Loan, Hoàng Thúc Trâm, Hoàng Tích Trí, Hoàng Trọng Mậu, Hoàng Văn Hòe, Hoàng Văn Hợp, Hoàng Văn
Thái, Hoàng Văn Thụ, Hoàng Việt, Hoàng Xuân Hãn, Hoàng Xuân Hoành, Hoàng Xuân Nhị, Hòa Bình, Hòa Hảo, Hòa Hưng, Hòa
Mã, Hồng Bàng, Hồng Hà, Hồng Lĩnh, Hồng Tiến, Hồ Bá Kiện, Hồ Biểu Chánh, Hồ Đắc Di, Hồ Hảo Hớn, Hồ Học Lãm, Hồ Nghinh,
Hồ Ngọc Cẩn, Hồ Ngọc Đức, Hồ Ngọc Lãm, Hồ Phi Tích, Hồ Quý Ly, Hồ Sĩ Tân, Hồ Sỹ Dương, Hồ Tá Bang, Hồ Thầu, Hồ Tông
Thốc, Hồ Tùng Mậu, Hồ Văn Cống, Hồ Văn Đại, Hồ Văn Huê, Hồ Văn Long, Hồ Văn Tư, Hồ Vĩnh Long, Hồ Xuân Hương, Hội Vũ,
Huyền Quang, Huyền Trân Công Chúa, Huỳnh Bá Chánh, Huỳnh Đình Hai, Huỳnh Khương Ninh, Huỳnh Lý, Huỳnh Mẫn Đạt, Huỳnh
Ngọc Đủ, Huỳnh Ngọc Huệ, Huỳnh Tấn Phát, Huỳnh Thiện Lộc, Huỳnh Thị Hai, Huỳnh Thị Phụng, Huỳnh Thúc Kháng, Huỳnh Tịnh
Của, Huỳnh Văn Bánh, Huỳnh Văn Chính, Huỳnh Văn Gấm, Huỳnh Văn Lũy, Huỳnh Văn Một, Huỳnh Văn Nghệ, Huỳnh Xuân Nhị,
Hùng Vương, Hưng Gia, Hưng Hóa, Hưng Phú, Hưng Phước, Hương Giang, Hương Lộ, Hương Viên, Hữu Hưng, Hữu Nghị, Ích
Khiêm, Kênh Tân Hóa, Kha Vạn Cân, Khánh Hội, Khâm Thiên, Khuất Duy Tiến, Khuê Mỹ Đông, Khúc Hạo, Khúc Thừa Dụ, Khương
Đình, Khương Hạ, Khương Thượng, Khương Trung, Kiều Sơn Đen, Kim Biên, Kim Đồng, Kim Giang, Kim Hoa, Kim Mã, Kim Ngưu,
Kim Tân, Kinh Dương Vương, Kỳ Đồng, Kỳ Hòa, Lam Sơn, La Dương, La Khê, La Nội, La Sơn Phu Tử, La Thành, Lãnh Binh
Thăng, Lã Xuân Oai, Láng Hạ, Láng Trung, Lạc Chính, Lạc Long Quân, Lạc Nghiệp, Lạc Trung, Lại Hùng Cường, Lâm Hạ, Lâm
Hoành, Lâm Thị Hố, Lâm Tiên, Lâm Văn Bền, Lê Anh Xuân, Lê Ấm, Lê Bá Trinh, Lê Bình, Lê Bôi, Lê Bôn, Lê Cao Lãng, Lê
Cảnh Tuân, Lê Chân, Lê Công Kiều, Lê Công Phép, Lê Công Thanh, Lê Cơ, Lê Cơ Thịnh, Lê Duẩn, Lê Duy Nhuận, Lê Đại Hành,
Lê Đình Cẩn, Lê Đình Chinh, Lê Đình Dương, Lê Đình Lý, Lê Đình Thám, Lê Đình Thụ, Lê Độ, Lê Đức Anh, Lê Đức Thọ, Lê
Đức Thuận, Lê Gia Đỉnh, Lê Hiến Mai, Lê Hoàn, Lê Hoàng Phái, Lê Hồng Phong, Lê Hồng Sơn, Lê Huân, Lê Hữu Khánh, Lê Hữu
Kiều, Lê Hữu Trác, Lê Khôi, Lê Kim Lăng, Lê Lai, Lê Lăng, Lê Lâm, Lê Liễu, Lê Lộ, Lê Lợi, Lê Lư, Lê Mao, Lê Mạnh
Trinh, Lê Minh Ngươn, Lê Minh Nhựt, Lê Minh Xuân, Lê Nghĩa, Lê Ngọc Hân, Lê Ngô Cát, Lê Ngung, Lê Nhân Tông, Lê Niệm,
Lê Ninh, Lê Nổ, Lê Phụng Hiểu, Lê Phụ Trần, Lê Quang Bí, Lê Quang Đạo, Lê Quang Định, Lê Quang Hòa, Lê Quang Kim, Lê
Quang Sung, Lê Quốc Hưng, Lê Quốc Trinh, Lê Quyên, Lê Quý, Lê Quý Đôn, Lê Sao, Lê Sát, Lê Sĩ, Lê Sỹ, Lê Tấn Quốc, Lê
Tấn Toán, Lê Tấn Trung, Lê Thanh Nghị, Lê Thái Tổ, Lê Thánh Tôn, Lê Thánh Tông, Lê Thạch, Lê Thiết Hùng, Lê Thiệt, Lê
Thị Bạch Cát, Lê Thị Hà, Lê Thị Hoa, Lê Thị Hồng, Lê Thị Hồng Gấm, Lê Thị Riêng, Lê Thị Tính, Lê Thúc Hoạch, Lê Thước,
Lê Trọng Đại, Lê Trọng Tấn, Lê Trung Nghĩa, Lê Trực, Lê Tuấn Mậu, Lê Tung, Lê Tự Nhất Thống, Lê Tự Tài, Lê Văn An, Lê
Văn Chiêu, Lê Văn Chí, Lê Văn Duyệt, Lê Văn Đức, Lê Văn Hiến, Lê Văn Huân, Lê Văn Hưu, Lê Văn Khương, Lê Văn Linh, Lê
Văn Long, Lê Văn Lộc, Lê Văn Lương, Lê Văn Miến, Lê Văn Ninh, Lê Văn Phan, Lê Văn Quới, Lê Văn Quý, Lê Văn Sỹ, Lê Văn
Tách, Lê Văn Tám, Lê Văn Thiêm, Lê Văn Thịnh, Lê Văn Thọ, Lê Văn Tiết, Lê Văn Tư, Lê Văn Việt, Lê Vĩnh Hòa, Lê Vĩnh
Huy, Lê Xuân Phôi, Liên Ba Đình, Liên Khu, Liên Lạc, Liên Phường, Liễu Giai, Linh Đường, Linh Trung, Lĩnh Nam, Long
Biên, Long Hưng, Long Thuận, Lò Đúc, Lò Gốm, Lò Lu, Lò Rèn, Lò Siêu, Lò Sũ, Lỗ Giáng, Lũy Bán Bích, Lũy Tiến, Lương
Bằng, Lương Đắc Bằng, Lương Đình Của, Lương Định Của, Lương Khánh Thiện, Lương Minh Nguyệt, Lương Ngọc Quyến, Lương
Như Hộc, Lương Nhữ Hộc, Lương Thế Vinh, Lương Trúc Đàm, Lương Văn Can, Lương Văn Thăng, Lương Yên, Lưu Chí Hiếu, Lưu
Hữu Phước, Lưu Nhân Chú, Lưu Quang Vũ, Lưu Quý Kỳ, Lưu Trọng Lư, Lưu Xuân Tín, Lữ Gia, Lý Bôn, Lý Chiêu Hoàng, Lý
Chính Thắng, Lý Đạo Tái, Lý Đạo Thành, Lý Nam Đế, Lý Nhân Tông, Lý Nhật Quang, Lý Phục Man, Lý Quốc Sư, Lý Sơn, Lý Tế
Xuyên, Lý Thái Bảo, Lý Thái Tông, Lý Thái Tổ, Lý Thánh Tông, Lý Thường Kiệt, Lý Tuệ, Lý Tự Tấn, Lý Tự Trọng, Lý Văn
Phức, Lý Văn Sâm, Lý Văn Tố, Lý Vĩnh Khuông, Mai Am, Mai Anh Tuấn, Mai Chí Thọ, Mai Hắc Đế, Mai Lão Bạng, Mai Thị Lựu,
Mai Thúc Loan, Mai Văn Ngọc, Mai Văn Vĩnh, Mai Xuân Thưởng, Man Thiện, Mã Lò, Mã Mây, Mạc Cửu, Mạc Đăng Dung, Mạc Đĩnh
Chi, Mạc Thái Tông, Mạc Thái Tổ, Mạc Thiên Tích, Mạc Thị Bưởi, Mạc Vân, Mậu Thân, Mễ Trì, Mễ Trì Hạ, Mễ Trì Thượng,
Minh Cầu, Minh Khai, Minh Mạng, Minh Phụng, Minh Tảo, Mỹ Đa, Mỹ Đình, Mỹ Kim, Nam Cao, Nam Châu, Nam Dư, Nam Đồng, Nam
Kỳ Khởi Nghĩa, Nam Quốc Cang, Nam Tràng, Năm Châu, Nghi Tàm, Nghĩa Dũng, Nghĩa Đô, Nghĩa Hòa, Nghĩa Hưng, Nghĩa Phát,
Nghĩa Tân, Ngọc Đại, Ngọc Hà, Ngọc Hân Công Chúa, Ngọc Hồi, Ngọc Khánh, Ngọc Lâm, Ngọc Thụy, Ngọc Trì, Ngọc Trục, Ngô
Bệ, Ngô Chân Lưu, Ngô Chí Quốc, Ngô Đến, Ngô Đức Kế, Ngô Gia Tự, Ngô Huệ, Ngô Mây, Ngô Nhân Tịnh, Ngô Quang Huy, Ngô
Quang Thắm, Ngô Quyền, Ngô Sĩ Kiện, Ngô Sĩ Liên, Ngô Tất Tố, Ngô Thì Nhậm, Ngô Thì Sĩ, Ngô Thị Nhậm, Ngô Thị Thu Minh,
Ngô Thời Nhiệm, Ngô Trọng Hiền, Ngô Văn Năm, Ngô Văn Sở, Ngô Viết Thụ, Ngô Xuân Quảng, Nguyên Xá, Nguyễn An, Nguyễn An
Khương, Nguyễn An Ninh, Nguyễn Ảnh Thủ, Nguyễn Ái Quốc, Nguyễn Bảo, Nguyễn Bá Học, Nguyễn Bá Huân, Nguyễn Bá Lân,
Nguyễn Bá Ngọc, Nguyễn Bá Tòng, Nguyễn Bặc, Nguyễn Biên, Nguyễn Biểu, Nguyễn Bỉnh, Nguyễn Bỉnh Khiêm, Nguyễn Bính,
Nguyễn Cao, Nguyễn Cảnh Chân, Nguyễn Cảnh Dị, Nguyễn Chánh, Nguyễn Chế Nghĩa, Nguyễn Chích, Nguyễn Chí Thanh, Nguyễn
Công Hãng, Nguyễn Công Hoan, Nguyễn Công Trung, Nguyễn Công Trứ, Nguyễn Cơ Thạch, Nguyễn Cư Trinh, Nguyễn Cửu Đàm,
Nguyễn Cửu Phú, Nguyễn Cửu Vân, Nguyễn Danh Phương, Nguyễn Du, Nguyễn Duy, Nguyễn Duy Cung, Nguyễn Duy Dương, Nguyễn
Duy Hiệu, Nguyễn Duy Trinh, Nguyễn Dữ, Nguyễn Đăng Đạo, Nguyễn Đăng Giai, Nguyễn Đăng Tuyển, Nguyễn Đình Chiểu, Nguyễn
Đình Chính, Nguyễn Đình Hoàn, Nguyễn Đình Hoàng, Nguyễn Đình Khơi, Nguyễn Đình Quân, Nguyễn Đình Thi, Nguyễn Đình
Trọng, Nguyễn Đình Tứ, Nguyễn Đình Tựu, Nguyễn Địa Lô, Nguyễn Đổng Chi, Nguyễn Đỗ Mục, Nguyễn Đức An, Nguyễn Đức Cảnh,
Nguyễn Đức Thuận, Nguyễn Đức Trung, Nguyễn Đức Ứng, Nguyễn Gia Thiều, Nguyễn Gia Trí, Nguyễn Giản Thanh, Nguyễn Hàng,
Nguyễn Hải, Nguyễn Hậu, Nguyễn Hiền, Nguyễn Hiến Lê, Nguyễn Hoàng, Nguyễn Hoàng Tôn, Nguyễn Hồng Ưng, Nguyễn Hới,
Nguyễn Huệ, Nguyễn Huy Chương, Nguyễn Huy Lượng, Nguyễn Huy Nhuận, Nguyễn Huy Oánh, Nguyễn Huy Tưởng, Nguyễn Huy Tự,
Nguyễn Hữu Cảnh, Nguyễn Hữu Cầu, Nguyễn Hữu Dật, Nguyễn Hữu Hào, Nguyễn Hữu Huân, Nguyễn Hữu Thọ, Nguyễn Hữu Tiến,
Nguyễn Hữu Trí, Nguyễn Khao, Nguyễn Khả Trạc, Nguyễn Khánh Toàn, Nguyễn Khắc Cần, Nguyễn Khắc Hiếu, Nguyễn Khắc Nhu,
Nguyễn Khắc Viện, Nguyễn Khiêm Ích, Nguyễn Khoa Chiêm, Nguyễn Khoa Đăng, Nguyễn Khoái, Nguyễn Khuê, Nguyễn Khuyến,
Nguyễn Kiệm, Nguyễn Kim, Nguyễn Lai, Nguyễn Lam, Nguyễn Lâm, Nguyễn Lân, Nguyễn Lộ Trạch, Nguyễn Lương Bằng, Nguyễn
Lữ, Nguyễn Lý, Nguyễn Mậu Tài, Nguyễn Minh Châu, Nguyễn Minh Hoàng, Nguyễn Minh Không, Nguyễn Mỹ Ca, Nguyễn Năng
Trạch, Nguyễn Ngọc Bích, Nguyễn Ngọc Cung, Nguyễn Ngọc Doãn, Nguyễn Ngọc Lộc, Nguyễn Ngọc Nại, Nguyễn Ngọc Nhựt,
Nguyễn Ngọc Phương, Nguyễn Ngọc Vũ, Nguyễn Nhàn, Nguyễn Nhạc, Nguyễn Nhược Pháp, Nguyễn Như Đổ, Nguyễn Như Hạnh,
Nguyễn Oanh, Nguyễn Phan Chánh, Nguyễn Phan Vinh, Nguyễn Phi Khanh, Nguyễn Phong Sắc, Nguyễn Phúc Chu, Nguyễn Phúc
Lai, Nguyễn Phúc Nguyên, Nguyễn Phú Hường, Nguyễn Phước Lan, Nguyễn Phước Nguyên, Nguyễn Phước Thái, Nguyễn Quang
Bích, Nguyễn Quang Diêu, Nguyễn Quang Lâm, Nguyễn Quốc Trị, Nguyễn Quyền, Nguyễn Quỳnh, Nguyễn Quý Anh, Nguyễn Quý
Cảnh, Nguyễn Quý Đức, Nguyễn Sáng, Nguyễn Siêu, Nguyễn Sinh Sắc, Nguyễn Sơn, Nguyễn Sơn Hà, Nguyễn Sơn Trà, Nguyễn
Suý, Nguyễn Súy, Nguyễn Sỹ Sách, Nguyễn Tất Thành, Nguyễn Tất Tố, Nguyễn Thanh Đằng, Nguyễn Thành Hãn, Nguyễn Thành Ý,
Nguyễn Thái Bình, Nguyễn Thái Học, Nguyễn Thái Sơn, Nguyễn Thạch Giang, Nguyễn Thần Hiến, Nguyễn Thế Kỷ, Nguyễn Thế
Lịch, Nguyễn Thế Lộc, Nguyễn Thế Truyện, Nguyễn Thiếp, Nguyễn Thiện Thuật, Nguyễn Thị Bảy, Nguyễn Thị Búp, Nguyễn Thị
Đặng, Nguyễn Thị Định, Nguyễn Thị Huỳnh, Nguyễn Thị Kiểu, Nguyễn Thị Lưu, Nguyễn Thị Minh Khai, Nguyễn Thị Nhỏ, Nguyễn
Thị Sóc, Nguyễn Thị Tần, Nguyễn Thị Thập, Nguyễn Thị Thử, Nguyễn Thị Trọn, Nguyễn Thị Tú, Nguyễn Thông, Nguyễn Thời
Đương, Nguyễn Thời Trung, Nguyễn Thuật, Nguyễn Thuyên, Nguyễn Thượng Hiền, Nguyễn Tiểu La, Nguyễn Trãi, Nguyễn Trác,
Nguyễn Triệu Luật, Nguyễn Tri Phương, Nguyễn Tri Tân, Nguyễn Trọng Hợp, Nguyễn Trọng Lội, Nguyễn Trọng Nghĩa, Nguyễn
Trọng Tuyển, Nguyễn Trung Ngạn, Nguyễn Trung Trực, Nguyễn Trường Tộ, Nguyễn Trực, Nguyễn Tuân, Nguyễn Tuyển, Nguyễn
Tuyết Mai, Nguyễn Tường Phổ, Nguyễn Tường Tam, Nguyễn Tử Bình, Nguyễn Tử Nha, Nguyễn Văn Bảo, Nguyễn Văn Bé, Nguyễn
Văn Bứa, Nguyễn Văn Cái, Nguyễn Văn Chiêm, Nguyễn Văn Công, Nguyễn Văn Cừ, Nguyễn Văn Dung, Nguyễn Văn Dưỡng, Nguyễn
Văn Đậu, Nguyễn Văn Giai, Nguyễn Văn Giáp, Nguyễn Văn Hoài, Nguyễn Văn Hới, Nguyễn Văn Huyên, Nguyễn Văn Hưởng, Nguyễn
Văn Khối, Nguyễn Văn Kỉnh, Nguyễn Văn Lạc, Nguyễn Văn Lên, Nguyễn Văn Linh, Nguyễn Văn Lịch, Nguyễn Văn Lộc, Nguyễn
Văn Luông, Nguyễn Văn Lượng, Nguyễn Văn Mại, Nguyễn Văn Nghi, Nguyễn Văn Nghĩa, Nguyễn Văn Ngọc, Nguyễn Văn Nguyễn,
Nguyễn Văn Phấn, Nguyễn Văn Phú, Nguyễn Văn Quá, Nguyễn Văn Quỳ, Nguyễn Văn Săng, Nguyễn Văn Siêu, Nguyễn Văn Tạo,
Nguyễn Văn Tăng, Nguyễn Văn Thành, Nguyễn Văn Thoại, Nguyễn Văn Thủ, Nguyễn Văn Thương, Nguyễn Văn Tiên, Nguyễn Văn
Tiết, Nguyễn Văn Tố, Nguyễn Văn Tráng, Nguyễn Văn Trỗi, Nguyễn Văn Tuyết, Nguyễn Văn Tỵ, Nguyễn Văn Vĩ, Nguyễn Văn
Vĩnh, Nguyễn Văn Vịnh, Nguyễn Văn Yến, Nguyễn Viết Xuân, Nguyễn Vịnh, Nguyễn Vỹ, Nguyễn Xiển, Nguyễn Xí, Nguyễn Xuân
Hữu, Nguyễn Xuân Khoát, Nguyễn Xuân Lâm, Nguyễn Xuân Linh, Nguyễn Xuân Nguyên, Nguyễn Xuân Ôn, Nguyệt Đức, Ngũ Nhạc,
Ngụy Như Kon Tum, Nhà Chung, Nhà Thờ, Nhân Chính, Nhân Hòa, Nhất Chi Mai, Nhật Chiêu, Nhật Tảo, Nhật Tân, Như Nguyệt,
Ninh Kiều, Ninh Tốn, Ni Sư Huỳnh Liên, Nơ Trang Gưh, Nơ Trang Long, Nút Gò, Ông Ích Đường, Ông Ích Khiêm, Ông Lãnh,
Ông Tạ, Ô Chợ Dừa, Pasteur, Phan Anh, Phan Bá Phiến, Phan Bá Vành, Phan Bội Châu, Phan Cát Tựu, Phan Châu Trinh, Phan
Chu Trinh, Phan Đăng Giảng, Phan Đăng Lưu, Phan Đình Giót, Phan Đình Phùng, Phan Đình Thông, Phan Đức, Phan Hành Sơn,
Phan Huy Chú, Phan Huy Ích, Phan Huy Ôn, Phan Huy Thực, Phan Huỳnh Điểu, Phan Kế Bính, Phan Kế Toại, Phan Khiêm Ích,
Phan Khôi, Phan Liêm, Phan Ngữ, Phan Phu Tiên, Phan Phù Tiên, Phan Sào Nam, Phan Tây Hồ, Phan Thanh, Phan Thanh Giản,
Phan Thành Tài, Phan Thúc Duyện, Phan Tôn, Phan Tốn, Phan Triêm, Phan Trọng Tuệ, Phan Tứ, Phan Văn Bảy, Phan Văn Đối,
Phan Văn Hân, Phan Văn Hớn, Phan Văn Hùm, Phan Văn Khỏe, Phan Văn Lân, Phan Văn Năm, Phan Văn Sửu, Phan Văn Trá, Phan
Văn Trị, Phan Văn Trường, Phan Xi Păng, Phan Xích Long, Pháo Đài Láng, Pháp Vân, Phạm Bành, Phạm Công Trứ, Phạm Cự
Lượng, Phạm Đăng Giảng, Phạm Đình Hổ, Phạm Đình Toái, Phạm Đôn, Phạm Đức Nam, Phạm Đức Sơn, Phạm Hồng Thái, Phạm Huy
Thông, Phạm Hùng, Phạm Hữu Chí, Phạm Hữu Điều, Phạm Hữu Kính, Phạm Hữu Lầu, Phạm Khắc Quảng, Phạm Khiêm Ích, Phạm Ngọc
Thảo, Phạm Ngọc Thạch, Phạm Ngũ Lão, Phạm Nhật Duật, Phạm Nhữ Tăng, Phạm Phú Thứ, Phạm Phú Tiết, Phạm Quang Ảnh, Phạm
Quý Thích, Phạm Sư Mạnh, Phạm Thái Bường, Phạm Thận Duật, Phạm Thế Hiển, Phạm Thiều, Phạm Tu, Phạm Tuấn Tài, Phạm Văn
Bạch, Phạm Văn Chiêu, Phạm Văn Chí, Phạm Văn Cội, Phạm Văn Đồng, Phạm Văn Đổng, Phạm Văn Hai, Phạm Văn Nghi, Phạm Văn
Nghị, Phạm Văn Ngôn, Phạm Văn Sáng, Phạm Văn Thuận, Phạm Văn Tráng, Phạm Văn Xảo, Phạm Vấn, Phạm Viết Chánh, Phạm
Vinh, Phạm Xuân Hòa, Phất Lộc, Phó Cơ Điều, Phó Đức Chính, Phổ Minh, Phố Huế, Phùng Chí Kiên, Phùng Hưng, Phùng Khắc
Khoan, Phùng Khoang, Phùng Tá Chu, Phùng Văn Cung, Phù Đổng Thiên Vương, Phủ Doãn, Phúc Diễn, Phúc Tân, Phúc Xá, Phúc
Xuân, Phú Châu, Phú Định, Phú Gia, Phú Giáo, Phú Hòa, Phú Hữu, Phú Lộc, Phú Mỹ, Phú Thọ, Phú Thọ Hòa, Phú Viên, Phú
Xá, Phú Xuân, Phương Canh, Phương Liệt, Phương Mai, Pleiku, Quang Trung, Quan Hoa, Quan Nhân, Quan Thổ, Quảng An,
Quảng Bá, Quảng Đức, Quảng Khánh, Quản Cơ Thành, Quán Nam, Quán Sứ, Quán Thánh, Quán Trữ, Quế Sơn, Quốc Hương, Quốc lộ
13, Quốc lộ 1A, Quốc Tử Giám, Quy Lưu, Quỳnh Lôi, Quỳnh Mai, Rạch Bùng Binh, Rạch Cát, Sao Biển, Sài Đồng, Sơn Hưng,
Sơn Tây, Sương Nguyệt Anh, Sương Nguyệt Ánh, Sư Vạn Hạnh, Sử Hy Nhan, Tam Bình, Tam Châu, Tam Hà, Tam Khương, Tam
Trinh, Tản Đà, Tản Viên, Tạ Hiện, Tạ Mỹ Duật, Tạ Quang Bửu, Tạ Uyên, Tăng Bạt Hổ, Tăng Nhơn Phú, Tân Ấp, Tân Canh, Tân
Chánh Hiệp, Tân Hòa Đông, Tân Hương, Tân Khai, Tân Kỳ Tân Quý, Tân Lập, Tân Mai, Tân Nhuệ, Tân Phước, Tân Quý, Tân
Sơn, Tân Sơn Hòa, Tân Sơn Nhì, Tân Thành, Tân Thới Hiệp, Tân Thới Nhất, Tân Tiến, Tân Trang, Tân Trào, Tân Vĩnh, Tân
Xuân, Tân Xuyên, Tây An, Tây Kết, Tây Lân, Tây Sơn, Tây Thạnh, Tây Tựu, Tên Lửa, Thanh Bình, Thanh Đa, Thanh Đàm,
Thanh Hải, Thanh Hóa, Thanh Lân, Thanh Liệt, Thanh Long, Thanh Lương, Thanh Nhàn, Thanh Niên, Thanh Sơn, Thanh Thủy,
Thanh Tịnh, Thanh Yên, Thành Công, Thành Mỹ, Thành Thái, Thái Hà, Thái Phiên, Thái Thịnh, Thái Thị Bôi, Thái Thị Nhạn,
Thái Văn Lung, Tháp Mười, Thạch Bàn, Thạch Cầu, Thạch Lam, Thạch Thị Thanh, Thạnh Lộc, Thạnh Xuân, Thăng Long, Thân
Cảnh Phúc, Thân Nhân Trung, Thân Văn Nhiếp, Thép Mới, Thế Lữ, Thiên Phước, Thi Sách, Thích Minh Nguyệt, Thích Quảng
Đức, Thịnh Liệt, Thoại Ngọc Hầu, Thổ Quan, Thống Nhất, Thợ Nhuộm, Thuận An, Thuận Kiều, Thuốc Bắc, Thuỵ Khuê, Thủ Khoa
Huân, Thúy Lĩnh, Thụy Khuê, Thượng Cát, Thượng Đình, Thượng Thanh, Tiên Sơn, Tiền Giang, Tiền Lân, Tiền Phong, Tiểu
La, Tỉnh Lộ, Tòa Án, Tông Đản, Tôn Đản, Tôn Đức Thắng, Tôn Quang Phiệt, Tôn Thất Đạm, Tôn Thất Hiệp, Tôn Thất Thiệp,
Tôn Thất Thuyết, Tôn Thất Tùng, Tô Hiến Thành, Tô Hiệu, Tô Hoài, Tô Ký, Tô Ngọc Vân, Tô Tịch, Tô Vĩnh Diện, Tống Duy
Tân, Tống Hữu Định, Tống Phước Phổ, Tống Văn Hên, Tống Văn Trân, Tố Hữu, Tràng Thi, Tràng Tiền, Trà Khúc, Trạng Trình,
Trần Bá Giao, Trần Bạch Đằng, Trần Bình, Trần Bình Trọng, Trần Bích San, Trần Can, Trần Cao Vân, Trần Cảnh, Trần Chánh
Chiếu, Trần Chiên, Trần Cung, Trần Cừ, Trần Doãn Khanh, Trần Duy Hưng, Trần Đại Nghĩa, Trần Đăng Khoa, Trần Đăng Ninh,
Trần Điền, Trần Đình Long, Trần Đình Nam, Trần Đình Tri, Trần Đình Xu, Trần Đồng, Trần Đức Thảo, Trần Đức Thông, Trần
Hoàng Na, Trần Hòa, Trần Huy Liệu, Trần Huỳnh, Trần Hưng Đạo, Trần Hữu Duẩn, Trần Hữu Dực, Trần Hữu Độ, Trần Hữu
Trang, Trần Hữu Tước, Trần Kế Xương, Trần Khánh Dư, Trần Khánh Giàu, Trần Khát Chân, Trần Khắc Chân, Trần Khắc Chung,
Trần Kim Bảng, Trần Kim Chung, Trần Kim Xuyến, Trần Mai Ninh, Trần Minh Tông, Trần Nam Phú, Trần Não, Trần Ngọc Diện,
Trần Ngọc Quế, Trần Nguyên Đán, Trần Nguyên Hãn, Trần Nhân Tôn, Trần Nhân Tông, Trần Nhật Duật, Trần Nhội, Trần Phú,
Trần Phước Thành, Trần Quang Cơ, Trần Quang Diệu, Trần Quang Khải, Trần Quang Long, Trần Quốc Hoàn, Trần Quốc Nghiễn,
Trần Quốc Thảo, Trần Quốc Toản, Trần Quốc Tuấn, Trần Quốc Vượng, Trần Quý, Trần Quý Cáp, Trần Quý Khoách, Trần Quý
Kiên, Trần Sâm, Trần Tấn, Trần Tấn Mới, Trần Tế Xương, Trần Thanh Mại, Trần Thanh Ngọ, Trần Thanh Trung, Trần Thái,
Trần Thái Tông, Trần Thánh Tông, Trần Thiện Chánh, Trần Thị Bốc, Trần Thị Cờ, Trần Thị Hè, Trần Thị Kỷ, Trần Thị Nghỉ,
Trần Thủ Độ, Trần Thủ Khoa, Trần Tống, Trần Triệu Luật, Trần Trọng Cung, Trần Trọng Khiêm, Trần Tuấn Khải, Trần Tử
Bình, Trần Văn Cẩn, Trần Văn Cận, Trần Văn Chuông, Trần Văn Dư, Trần Văn Đang, Trần Văn Giàu, Trần Văn Giáp, Trần Văn
Hoài, Trần Văn Khéo, Trần Văn Khê, Trần Văn Kiểu, Trần Văn Kỷ, Trần Văn Lai, Trần Văn Mười, Trần Văn Ơn, Trần Văn
Quang, Trần Văn Thành, Trần Văn Trà, Trần Viết, Trần Vỹ, Trần Xuân Hòa, Trần Xuân Lê, Trần Xuân Soạn, Triệu Nữ Vương,
Triệu Quang Phục, Triệu Quốc Đạt, Triệu Việt Vương, Trích Sài, Trịnh Công Sơn, Trịnh Đình Cửu, Trịnh Đình Thảo, Trịnh
Đình Trọng, Trịnh Hoài Đức, Trịnh Thị Miếng, Trịnh Văn Bô, Trung Hòa, Trung Kính, Trung Lực, Trung Mỹ Tây, Trung
Phụng, Trung Thành, Trung Tiền, Trung Yên, Trúc Bạch, Trúc Đường, Trúc Khê, Trưng Nhị, Trưng Nữ Vương, Trưng Trắc,
Trương Chí Cương, Trương Đăng Quế, Trương Định, Trương Hán Siêu, Trương Minh Giảng, Trương Minh Ký, Trương Phước Phan,
Trương Quang Giao, Trương Quang Trọng, Trương Quyền, Trương Thị Hoa, Trương Văn Bang, Trương Văn Đa, Trương Văn Ngài,
Trương Vĩnh Ký, Trường Chinh, Trường Cung, Trường Lâm, Trường Lưu, Trường Sa, Trường Sơn, Trừ Văn Thố, Tuệ Tĩnh, Tuy
Lý Vương, Tùng Thiện Vương, Tú Mỡ, Tú Xương, Tương Mai, Từ Đạo Hạnh, Từ Hoa, Từ Văn Tư, Tứ Hiệp, Tự Do, Ung Chiếm, Ung
Văn Khiêm, Út Tịch, Ưu Long, Vạn Bảo, Vạn Hạnh, Vạn Kiếp, Vạn Phúc, Vạn Tượng, Vạn Xuân, Văn Cao, Văn Cận, Văn Chung,
Văn Hội, Văn La, Văn Miếu, Văn Phú, Văn Quán, Văn Tân, Văn Thân, Văn Tiến Dũng, Vân Côi, Vân Đồn, Vân Hồ, Vân Hồ Ba,
Việt Bắc, Vĩnh Hồ, Vĩnh Hưng, Vĩnh Khánh, Vĩnh Phúc, Vĩnh Tuy, Vĩnh Viễn, Võ Chí Công, Võ Công Tồn, Võ Duy Ninh, Võ
Liêm Sơn, Võ Nguyên Giáp, Võ Oanh, Võ Thành Trang, Võ Thị Nhờ, Võ Thị Sáu, Võ Thị Thừa, Võ Trường Toản, Võ Văn Bích,
Võ Văn Dũng, Võ Văn Hát, Võ Văn Kiệt, Võ Văn Ngân, Võ Văn Tặng, Võ Văn Tần, Võ Văn Vân, Vọng Đức, Vọng Hà, Vũ Đức
Thận, Vũ Huy Tấn, Vũ Hữu, Vũ Miên, Vũ Ngọc Nhạ, Vũ Ngọc Phan, Vũ Phạm Hàm, Vũ Quỳnh, Vũ Thạnh, Vũ Tông Phan, Vũ Trọng
Khánh, Vũ Trọng Phụng, Vũ Tùng, Vũ Văn Dũng, Vũ Xuân Thiều, Vương Thúc Mậu, Vương Thừa Vũ, Vườn Chuối, Vườn Lài, Vườn
Thơm, Xã Đàn, Xóm Chiếu, Xóm Củi, Xóm Đất, Xóm Vôi, Xô Viết Nghệ Tĩnh, Xuân Diệu, Xuân Đỉnh, Xuân Hồng, Xuân Hợp, Xuân
La, Xuân Phương, Xuân Tảo, Xuân Thới, Xuân Thủy, Xuân Viên, Yersin, Yên Bái, Yên Bình, Yên Duyên, Yên Đổ, Yên Đỗ, Yên
Hòa, Yên Khê, Yên Lãng, Yên Lạc, Yên Lộ, Yên Nghĩa, Yên Ninh, Yên Phụ, Yên Sở, Yên Thế, Yên Xá, Yết Kiêu, Ỷ Lan, 10
tháng 3, 2 tháng 4, 23 tháng 10, A Dừa, A Gió, Ama Jhao, Ama Khê, Amí Đoan, An Bình, An Dương, An Đà, An Điềm, An
Trạch, Anh Hùng Núp, Ấp Bắc, Âu Dương Lân, Ba Mươi Tháng Tư, Ba Tháng Tư, Bến Bình Đông, Biệt Thự, Bình Lợi, Bồ Đề,
Bông Sao, Bùi Quốc Khánh, Bùi Văn Hòa, Bưởi, Cách Mạng Tháng 8, Cát Bi, Cát Cụt, Cầu Bươu, Châu Thị Vĩnh Tế, Chợ Hàng,
Chùa Vẽ, Cổ Nhuế, Dũng Sĩ Thanh Khê, Duy Tân, Dư Hàng, Đà Nẵng, Đại lộ Bình Dương, Đại lộ Hòa Bình, Đại Mỗ, Đằng Hải,
Đặng Văn Trơn, Định Công, Đinh Đông, Đoàn Hoàng Minh, Đô Lương, Đốc Ngữ, Đông Khê, Đồng Nhân, Đồng Tâm, Đồng Văn Cống,
Hà Hoàng Hổ, Hạ Long, Hà Nội, Hai Mươi Ba Tháng Mười, Hải Phòng, Hai Tháng Tư, Hàng Cháo, Hàng Đậu, Hàng Giấy, Hàng
Khoai, Hàng Rươi, Hiệp Thành, Hoàng Diệu 2, Hoàng Mai, Hồ Giám, Hồ Sen, Hồng Mai, Huỳnh Cương, Huỳnh Phan Hộ, Hưng Đạo
Vương, Hương Lộ 2, Khe Sanh, Kim Liên, Kim Long, Kơ Pa Kơ Lơng, Lạch Tray, Lâm Hoằng, Lâm Quang Ky, Lê Văn Sĩ, Liên
Tỉnh 5, Linh Đàm, Linh Đông, Linh Lang, Lý Văn Lâm, Ma Trang Sơn, Mai Dịch, Mai Động, Mai Thị Hồng Hạnh, Máy Tơ, Mê
Linh, Miếu Hai Xã, Mimosa, Mỗ Lao, Mười Tháng Ba, Nam Hải, Nay Der, Ngũ Hành Sơn, Nguyễn Bình, Nguyễn Chí Diểu, Nguyễn
Đệ, Nguyên Hồng, Nguyễn Khang, Nguyễn Khoa Vy, Nguyễn Sinh Cung, Nguyễn Tam Trinh, Nguyễn Thị Út, Nguyên Tử Lực,
Nguyễn Việt Hồng, Ngự Bình, Nhật Lệ, Nơ Trang Lơng, Núi Thành, Phan Ngọc Hiển, Phan Trung, Phan Văn Đáng, Phổ Quang,
Phú La, Phú Lợi, Phú Thượng, Phụng Pháp, Phước Long, Phước Thắng, Phương Lưu, Rạch Gầm, Song Hành, Tầm Vu, Tân Mỹ, Tây
Hòa, Tây Mỗ, Tết Mậu Thân, Thạch Hãn, Thảo Điền, Tháp Bà, Thể Giao, Thiên Hộ Dương, Thiên Lôi, Thiền Quang, Thùy Vân,
Tỉnh Lộ 10, Tịnh Tâm, Trần Tất Văn, Trần Thành Ngọ, Trung Tự, Trương Công Định, Trương Quốc Dung, Trương Quốc Dụng, U
Rê, Văn Khê, Vệ Hồ, Việt Hưng, Võ Tánh, Vọng, Võng Thị, Wừu, Xa lộ Hà Nội, Y Dinh, Y Jút, Y Moan Ênuôl, Y Ngông, Y
Wang, Ký Con, Trịnh Văn Cấn, Cô Giang, Hồ Huấn Nghiệp, Lưu Văn Lang, Đoàn Công Bửu, Sư Thiện Chiếu, Vĩnh Hội, Trương
Đình Hợi, Lương Nhữ Học, Phước Hưng, Lão Tử, Trang Tử, Học Lạc, Gia Phú, Bãi Sậy, Nguyễn Án, Nghĩa Thục, Chiêu Anh
Các, Cửu Long, Tam Đảo, Ba Vì, Châu Thới, Thất Sơn, Đồng Nai, Tân Hóa, Chợ Lớn, Nguyễn Đình Chi, Nguyễn Phạm Tuân,
Nguyễn Xuân Phụng, Lê Tấn Kế, Bế Văn Cấm, Tân Quy, Phú Thuận, Chuyên Dùng, Tôn Dật Tiên, Chánh Hưng, Mễ Cốc, Nguyễn
Văn Của, Ba Đình, Hoài Thanh, Đình An Tài, Vĩnh Nam, Cần Giuộc, Bến Phú Định, Phước Bình, Nam Hòa, Dân Chủ, Chương
Dương, Gò Dưa, Trường Thọ, Bình Chiểu, Bác Ái, Khổng Tử, Trần Văn Nửa, Nguyễn Văn Bá, Nguyễn Ư Dĩ, Bùi Tá Hán, Nguyễn
Đôn Tiết, Nguyễn Trung Nguyệt, Trịnh Khắc Lập, Trương Gia Mô, Bát Nàn, Đội Cung, Khuông Việt, Nguyễn Thị Sáu, Nguyễn
Thành Vĩnh, Bùi Văn Ngữ, Đình Giao Khẩu, Huỳnh Khương An, Nguyễn Tư Giản, An Nhơn, An Hội, Nguyễn Hồng, Diên Hồng,
Nhiêu Tứ, Cù Lao, Hoa Huệ, Hồng Lạc, Nguyễn Hồng Đào, Quách Văn Tuấn, Trần Văn Danh, Sông Đà, Sông Đáy, Sông Thao, Ba
Gia, Đông Sơn, Tái Thiết, Chấn Hưng, Tân Tạo, Cống Lở, Tân Trụ, Nguyễn Chánh Sắt, Tân Hải, Tân Thọ, Tân Châu, Bảy
Hiền, Lộc Hưng, Lộc Vinh, Hà Bá Tường, Tự Lập, Tự Cường, Chí Linh, Sơn Cang, Sao Mai, Sầm Sơn, Đồ Sơn, Đồng Xoài,
Quảng Hiền, Khai Trí, Hát Giang, Trần Văn Hoàng, Hiền Vương, Lê Quát, Lê Ngã, Nguyễn Nhữ Lãm, Nguyễn Háo Vĩnh, Nguyễn
Thiệu Lâu, Nguyễn Trọng Quyền, Nguyễn Vinh, Nguyễn Đỗ Cung, Chân Lý, Chu Thiên, Dân Tộc, Diệp Minh Châu, Đàm Thận Huy,
Đoàn Giỏi, Đoàn Quý Phi, Đô Đốc Chấn, Đô Đốc Lộc, Đô Đốc Long, Đô Đốc Thủ, Đô Đốc Tuyết, Đỗ Thị Tâm, Ích Thiện, Ngô Y
Linh, Phạm Ngọc, Quách Đình Bảo, Quách Hữu Nghiêm, Quách Vũ, Sơn Kỳ, Thẩm Mỹ, Trần Quang Quá, Trương Vân Lĩnh, Tự
Quyết, Võ Hoành, Hương Lộ 3, Đất Mới, Ao Đôi, Miếu Gò Xoài, Miếu Bình Đông, Quách Điêu, Vĩnh Lộc, Vành Đai Trong, Lê
Tấn Bê, Bùi Dương Lịch, Nguyễn Quý Yêm, Nguyễn Thức Đường, Nguyễn Thức Tự, Khiếu Năng Tĩnh, Cây Cám, Bình Thành, Ấp
Chiến Lược, Lô Tư, Dương Bá Cung, Đoàn Phú Tứ, Đình Nghi Xuân, Nguyễn Văn Khạ, Liêu Bình Hương, Rừng Sác, Duyên Hải,
Đặng Văn Kiều, Lương Văn Nho, Tắc Xuất, Hàng Bút, Hàng Chĩnh, Hàng Chỉ, Hàng Dầu, Hàng Giầy, Hàng Mành, Chả Cá, Lãn
Ông, Bát Sứ, Nhà Hỏa, Đường Thành, Cửa Đông, Ấu Triệu, Bảo Khánh, Hàng Hành, Hỏa Lò, Láng, Bùi Xương Trạch, Định Công
Thượng, Định Công Hạ, Đại La, Hàm Long, Trại Găng, Đại Kim, Bằng Liệt, Hoàng Liệt, Tứ Liên, Châu Long, Ngũ Xã, Chùa
Một Cột, Bích Câu, Nam Ngư, Thụy Phương, Liên Mạc, Nhổn, Tu Hoàng, Phú Đô, Trung Văn, Chính Kinh, Giáp Nhất, Triều
Khúc, Tân Triều, Ba La, Xa La, Phúc La, Nhuệ Giang, Ái Mộ, Lâm Du, Đàm Quang Trung, Lệ Mật, Lưu Khánh Đàm, Hội Xá,
Phúc Lợi, Kim Quan, Mai Phúc, Giang Biên, Cổ Bi, Dương Hà, Thiên Đức, Đình Xuyên, Đông Hội, Lê Hữu Tựu, Uy Nỗ, Chùa
Thông, Cổ Đông, Thanh Mỹ, Phú Thịnh, Lán Bè, Chợ Con, Cát Dài, Quán Toan, Đình Đông, Trung Hành, Tam Bạc, Phan Văn
Định, Mai Đăng Chơn, An Thượng, Mỹ Khê, Phước Trường, Đỗ Bá, Loseby, Đa Phước, Bến Nghé, Tam Thai, Trần Việt Châu,
Trần Vĩnh Kiết, Nguyễn Truyền Thanh, Thái Nguyên, Dương Hiến Quyền, Củ Chi, Sinh Trung, Phương Sài, Võ Trứ, Bến Chợ,
Trịnh Phong, Bửu Đóa, Ankroet, 3 tháng 4, Mai Anh Đào, Vạn Thành, Cam Ly, Thánh Mẫu, Phước Thành, Ngô Thì Sỹ, Thông
Thiên Học, Hải Thượng, Phan Ngọc Tòng, Bùi Văn Danh, Lê Triệu Kiết, Lạc Hồng, Phan Thị Ràng, Thái Sanh Hạnh, 1 tháng
5, 14 tháng 9, Nguyễn Đáng, Kiên Thị Nhẫn, Sơn Thông, Ninh Bình, 23 tháng 8, Tạ An Khương, Huỳnh Ngọc Điệp, Lâm Thành
Mậu, Bùi Thị Trường, Bời Lời, Võ Văn Truyện, Nguyễn Trọng Cát, Huỳnh Công Nghệ, Huỳnh Văn Cù, Mỹ Phước Tân Vạn, Lái
Thiêu, Cầu Ngang, An Phú, Thuận Giao, Nguyễn Văn Trị, Vũ Hồng Phô, Bùi Trọng Nghĩa, Đoàn Văn Cự, Nguyễn Thị Tồn, Hoàng
Minh Châu, Đồ Chiểu, La Văn Cầu, Bến Nôm, 27 tháng 4, Trần Xuân Độ, Nguyễn Hội, Đặng Văn Lãnh, Ngư Ông, Tuyên Quang,
Trương Gia Hội, 16 tháng 4, 21 tháng 8, Vũ Bảo, Võ Liệu, Biên Cương, Võ Thị Yến, Nguyễn Nghiêm, Lê Trung Đình, Nguyễn
Năng Lự, Nguyễn Tự Tân, Nguyễn Bá Loan, Bích Khê, Nguyễn Công Phương, Cao Hồng Lãnh, Bắc Kạn, Ngô Gia Khảm, Siu Bleh,
Bùi Dự, Ama Quang, A Sanh, Kpă Klơng, Rơ Chăm Ớt, Ama Pui, Ama Sa, Săm Brăm, Trần Văn Phụng, Lệ Ninh, Phong Định Cảng,
Bạch Liêu, Bến Thủy, Lê Nin, Ngư Hải, Đốc Thiết, Tân Hùng, Trường Thi, Hạc Thành, Lê Hữu Lập, Ngô Từ, Mật Sơn, Nguyễn
Phục, Trịnh Kiểm, Phú Chung, Bến Ngự, Lò Chum, Cầu Cốc, Từ Thức, Đỗ Huy Cư, Lê Lộng, Hàng Tiện, Hàng Cấp, Hàng Sắt,
Hàng Thao, Bắc Ninh, Điện Biên, Song Hào, Bến Thóc, Vị Xuyên, Vị Hoàng, Phù Nghĩa, Thái Bình, Đông A, Đặng Xuân Thiều,
Đặng Xuân Bảng, Năng Tĩnh, Nguyễn Danh Đới, Đoàn Nguyễn Tuấn, Trần Lãm, Đốc Đen, Nguyễn Thị Duệ, Tam Giang, Sơn Hòa,
An Định, Đức Minh, Hồng Quang, Canh Nông, Hào Thành, Trương Mỹ, Phạm Bạch Hổ, Chùa Chuông, Phố Hiến, An Vũ, Lý Anh
Tông, Hồ Ngọc Lân, Đấu Mã, Rạp Hát, Thành Cổ, Vạn An, Bình Than, Đọ Xá, Trần Lựu, Bà Chúa Kho, Cổ Mễ, Xương Giang,
Nghĩa Long, Thánh Thiên, Châu Xuyên, Á Lữ, Thân Đức Luận, Lều Văn Minh, Dương Tự Minh, Bến Tượng, Bến Oánh, Phủ Liễn,
Gang Thép, Túc Duyên, Nha Trang, Quan Triều, Đồng Quang, Châu Phong, Hòa Phong, Vũ Thê Lang, Tiên Dung, Nguyệt Cư,
Minh Lang, Đồi Giàm, Kim Ngọc, Cái Lân, Hậu Cần, Bến Tàu, Vườn Đào, Tuần Châu, Kênh Liêm, Bái Tử Long, Hòa Lạc, Phai
Vệ, Tam Thanh, Nhị Thanh, Chùa Tiên, Thân Công Tài, Lương Văn Tri, Hoàng Đình Giong, Hoàng Như, Xuân Trường, Vườn Cam,
Pác Bó, Hoàng Liên, Cốc Lếu, Nhạc Sơn, Khánh Yên, Hoàng Sào, Sơn Tùng, Thạch Sơn, Cầu Mây, Thác Bạc, Mường Hoa, Đại
Đồng, Chu Văn Thịnh, 26 tháng 8, Lò Văn Giá, Khau Cả, Sùng Phái Sinh, Lò Văn Hặc, Đà Giang, Thịnh Lang, Lương Văn Tụy,
Vân Giang, Tràng An, Phúc Thành, 30 tháng 6, Xuân Thành, Trịnh Tú, Biên Hòa, Châu Cầu, Xô Viết, Vũ Quang, Trung Tiết,
Đồng Quế, Trương Pháp, Lâm Úy, Mẹ Suốt, Quách Xuân Kỳ, Cô Tám, Đồng Hải, Lê Thành Đồng, Hiền Lương, Lê Thế Tiết, Khóa
Bảo, Trương Hoàn, Lê Thành Phương, Lương Tấn Thịnh, Lương Văn Chánh, Trần Suyền, Lê Trung Kiên, Trần Rịa, 23 tháng 3,
Y Bih Alêô, Phú Riềng Đỏ, 6 tháng 1, Điểu Ong, Châu Thị Kim, Huỳnh Việt Thanh, Huỳnh Châu Sổ, Lê Văn Tao, Nguyễn Minh
Đường, Châu Văn Giác, Trần Văn Nam, Phan Văn Đạt, Đỗ Trình Thoại, Cử Luyện, Bảo Định, Lê Thị Điền, Trần Thị Nhượng,
Đốc Binh Kiều, Nguyễn Văn Tre, Trần Thị Thu, Phạm Nhơn Thuần, Kênh Xáng, Triệu Thị Trinh, An Đào, An Hải Đông, An Phú
Đông, An Xá, Anh Đào, Âu Lạc, Bà Đen, Bà Điểm, Bà Xán, Bạch Thái Bưởi, Bàu Cát Đôi, Bàu Hạc, Bàu Mạc, Bàu Năng, Bành
Văn Trân, Bắc Ái, Bắc Cầu, Bế Công Cảnh, Bến Ba Đình, Bến Cát, Bến Cỏ, Bến Lội, Bến Mễ Cốc, Bến Phú Lâm, Bến Súc, Bến
Than, Bình Chuẩn, Bình Đông, Bình Đức, Bình Giang, Bình Hòa, Bình Kỳ, Bình Minh, Bình Nhâm, Bình Trưng, Bình Tây, Bùi
Bỉnh Uyên, Bùi Chát, Bùi Kỷ, Bùi Lâm, Bùi Ngọc Thu, Bùi Quốc Hưng, Bùi Quốc Khái, Bùi Thị He, Bùi Thị Lùng, Bùi Thị
Nhạn, Bùi Thị Từ Nhiên, Bùi Thiện Ngộ, Bùi Tường Phong, Bùi Vịnh, Bùi Vượng, Bùi Xương Tự, Ca Văn Cẩn, Cao Lãnh, Cao
Minh, Cao Xuân Quế, Cao Văn Bé, Cao Văn Khánh, Cẩm Hội, Cẩm Lệ, Cẩm Nam, Cẩm Sa, Cầu Bây, Cầu Đông, Cầu Giẽ, Cầu Kênh,
Cầu Kinh, Cầu Noi, Cầu Rào, Cầu Tre, Cầu Xây, Cây Bông, Cây Da Xà, Cây Sung, Chàng Sơn, Châu Văn Đặng, Chí Công, Chính
Nghĩa, Chu Cẩm Phong, Chu Đình Xương, Chu Lai, Chùa Hàng, Chùa Liên Phái, Chùa Quỳnh, Chợ Khâm Thiên, Chương Dương Độ,
Cô Đông, Cống Vị, Công Trường Dân Chủ, Công Trường Mê Linh, Công Trường Quốc Tế, Cửa Trại, Cự Khối, Diệp Minh Tuyền,
Doãn Hành, Doãn Ngâm, Dương Công Trừng, Dương Cảnh Sâm, Dương Đình Cúc, Dương Đức Nhan, Dương Hữu Cảnh, Dương Lâm,
Dương Loan, Dương Minh Châu, Dương Phụ, Dương Quang, Dương Sơn, Dương Tôn Hải, Dương Tụ Quán, Dương Trí Trạch, Dương
Tự Quán, Dương Văn Hạnh, Dương Văn Nội, Dương Văn Thưởng, Đa Phúc, Đàm Văn Lễ, Đan Phượng, Đào Duy Tùng, Đào Hinh, Đào
Nghiễm, Đào Nhuận, Đào Sơn Tây, Đào Tông Nguyên, Đào Văn Tập, Đào Xuyên, Đặng Chất, Đặng Đình Vân, Đặng Đoàn Bằng,
Đặng Đức Siêu, Đặng Đức Phổ, Đặng Hòa, Đặng Hồi Xuân, Đặng Huyền Thông, Đặng Kim Nở, Đặng Nhơn, Đặng Nguyên Thai, Đặng
Phúc Thông, Đặng Phúc Vịnh, Đặng Thí, Đặng Thái Giáp, Đặng Thị Rành, Đặng Thùy Anh, Đặng Trần Sơn, Đặng Trí, Đặng Văn
Ngọc, Đặng Xuân Viện, Đê Trần Khát Chân, Đền Lừ, Đền Đồng Xâm, Địa Tạng, Đinh Châu, Đinh Chương Dương, Đinh Công Bài,
Đinh Đạt, Đinh Gia Trinh, Đinh Văn Tả, Đinh Thị Hòa, Đinh Tôn, Đình Ngang, Đoàn Công Hớn, Đoàn Nguyễn Thục, Đoàn
Nguyên Đức, Đoàn Ngọc Nhạc, Đoàn Thị Kia, Đoàn Thị Ngọc, Đoàn Triết Minh, Đoàn Thị Liên, Đông Các, Đông Giang, Đông
Hải, Đông Hòa, Đông Hưng, Đông Lợi, Đông Minh, Đông Thái, Đông Thạnh, Đông Trà, Đồng Bông, Đồng Dầu, Đồng Dinh, Đồng
Kè, Đồng Phước Huyến, Đồng Thiện, Đồng Tiến, Đỗ Cơ Quang, Đỗ Đình Thiện, Đỗ Đức Nghệ, Đỗ Huy Liêu, Đỗ Huy Trứ, Đỗ Khắc
Chung, Đỗ Ngọc Quang, Đỗ Nhân Ái, Đỗ Quang Thông, Đỗ Quỳ, Đỗ Thị Phức, Đỗ Thị Lời, Đỗ Trạc, Đỗ Tự, Đỗ Tùng, Đỗ Văn
Thi, Đỗ Xuân Cát, Đỗ Xuân Viên, Đội Nhân, Đội Quyên, Đức Thắng, Đức Diễn, Đức Lợi, Ga Thủ Đức, Gia Định, Gia Quất, Gia
Thụy, Giang Châu, Giang Cao, Giáp Văn Cương, Gò Cát, Gò Nảy, Gò Sỏi, Gò Tre, Hà Chương, Hà Mục, Hà Ra, Hà Thị Khéo, Hà
Văn Trí, Hà Văn Lao, Hạ Lý, Hải Đăng, Hải Sơn, Hải Trung, Hàm Nam, Hàm Trung, Hàn Giang, Hàng Chai, Hàng Vòi, Hàng
Đàn, Hạnh Phúc, Hào Khê, Hải Vân, Hẻm Thống Nhất, Hoa Lam, Hoa Lâm, Hoa Thiên Lý, Hoa Trà, Hoa Bằng Lăng, Hòa Đức, Hòa
Nam, Hòa Minh, Hòa Sơn, Hoàng Bá Bích, Hoàng Bình Chính, Hoàng Đình Ái, Hoàng Đôn Hòa, Hoàng Hanh, Hoàng Hiệp, Hoàng
Hữu Chấp, Hoàng Kim Giao, Hoàng Lan, Hoàng Lệ Kha, Hoàng Minh Chánh, Hoàng Nguyên, Hoàng Niết, Hoàng Phan Thái, Hoàng
Phê, Hoàng Quyết, Hoàng Thị Ái, Hoàng Thiết Tâm, Hoàng Trinh, Hoàng Trung Thông, Hoàng Trọng Vĩnh, Hoàng Văn Lai,
Hoàng Văn Bổn, Hoàng Xuân Viện, Hói Kiểng, Hồ Bá Phấn, Hồ Bá Ôn, Hồ Bá Di, Hồ Đề, Hồ Đình Phương, Hồ Đình Lưu, Hồ Hữu
Nhân, Hồ Huân Nghiệp, Hồ Nguyên Trừng, Hồ Sỹ Tân, Hồ Thành Biên, Hồ Thị Kỷ, Hồ Thị Tư, Hồ Trọng Quý, Hồ Văn Mên, Hồ
Văn Tắng, Hồ Xuân Hinh, Hồ Ba Mẫu, Hồ Đắc Kiện, Hồ Thị Hương, Hối Khê, Hồng Phong, Hồng Thái, Hồng Đức, Huệ Thiên,
Hưng Định, Hưng Nhơn, Hướng Dương, Huỳnh Dân Sanh, Huỳnh Dạng, Huỳnh Mãng, Huỳnh Minh Mương, Huỳnh Văn Sâm, Huỳnh Văn
Tiểng, Huỳnh Văn Trí, Huỳnh Văn Hớn, Huỳnh Văn Thanh, Huỳnh Văn Đảnh, Huỳnh Tấn Chùa, Kênh Dương, Kênh Nước Đen, Khánh
Bình, Khái Đông, Khương Hữu Dụng, Kiều Oánh Mậu, Kiều Phụng, Kim Đông, Kim Nỗ, Kim Hoàn, La Sơn, Lạc Long, Lạc Viên,
Lại Văn, Lam Hà, Lâm Đình Trúc, Lâm Nhĩ, Lâm Tường, Lâm Văn Ly, Lâm Viên, Lãng Yên, Lãnh Binh Cẩn, Lê Dụ, Lê Dật, Lê
Duy Đình, Lê Duy Lương, Lê Đình Chi, Lê Đình Diên, Lê Đình Kỵ, Lê Đình Quản, Lê Hữu Đạt, Lê Khắc Cẩn, Lê Lâu, Lê Ngân,
Lê Nghị, Lê Nỗ, Lê Phổ, Lê Phước Thọ, Lê Quý Ly, Lê Quảng Ba, Lê Quảng Chí, Lê Sỹ Liêm, Lê Thận, Lê Thế Hiếu, Lê Thị
Chợ, Lê Thị Kim, Lê Thị Siêng, Lê Thị Thấm, Lê Thị Trung, Lê Thị Xuyến, Lê Trọng Mậu, Lê Văn Hữu, Lê Văn Nghề, Lê Văn
Thứ, Lê Văn Thủ, Lê Văn Tâm, Lê Văn Tiên, Lê Văn Vỹ, Lê Vĩnh Khanh, Lê Vụ, Lê Xuân Phổ, Liên Ấp, Liên Trì, Long Châu
Sa, Long Phước, Long Sơn, Lộ Tẻ, Lương Hữu Khánh, Lương Hữu Phúc, Lương Khắc Ninh, Lương Như Bích, Lương Thúc Kỳ,
Lương Văn Nắm, Lưu Đình Chất, Lưu Khâm, Lưu Quang Thuận, Lưu Văn Liệt, Lý Ban, Lý Chiến Thắng, Lý Hồng Thanh, Lý Long
Tường, Lý Ông Trọng, Lý Thánh Tôn, Lý Thiên Bảo, Lý Triện, Lý Văn Phúc, Lý Văn Tiến, Mạc Đăng Doanh, Mạc Quyết, Mai An
Tiêm, Mai Bá Hương, Mai Dị, Mai Thị Dõng, Mai Thúc Lân, Mai Trung Thứ, Mai Xuân Dương, Mâu Lương, Minh Đức, Mộc Bài,
Mông Dương, Mỹ An, Mỹ Đa Đông, Mỹ Đa Tây, Mỹ Hào, Mỹ Thái, Nam Hồng, Nam Sơn, Nam Trân, Nam Thọ, Nam Trung, Nại Hiên
Đông, Nại Nam, Nại Nghĩa, Ngã Tư Sở, Nghiêm Xuân Yêm, Ngô Cao Lãng, Ngô Chi Lan, Ngô Đình Mẫn, Ngô Gia Vọng, Ngô Kim
Tài, Ngô Kinh Luân, Ngô Miên Thiệu, Ngô Minh Loan, Ngô Nhơn Tịnh, Ngô Tây Nhạc, Ngô Thì Hiệu, Ngô Thì Hương, Ngô Thì
Trí, Ngô Thế Lân, Ngô Thị Bì, Ngô Thị Liễu, Ngô Thị Liệu, Ngô Tùng Châu, Ngô Trí Hòa, Ngô Xuân Thu, Ngoạ Long, Ngọc
Hân, Nguyên Khiết, Nguyễn Ánh, Nguyễn Bá Khoản, Nguyễn Bá Tuyển, Nguyễn Bồ, Nguyễn Cao Luyện, Nguyễn Công Bao, Nguyễn
Công Cơ, Nguyễn Công Sáu, Nguyễn Công Thái, Nguyễn Duy Thì, Nguyễn Đăng, Nguyễn Đăng Sở, Nguyễn Đăng Bảng, Nguyễn Đình
Hiến, Nguyễn Đình Trân, Nguyễn Đóa, Nguyễn Đức Đạt, Nguyễn Đức Thiệu, Nguyễn Gia Bồng, Nguyễn Hành, Nguyễn Hồng Ánh,
Nguyễn Huy Điển, Nguyễn Huỳnh Đức, Nguyễn Hữu An, Nguyễn Hữu Thận, Nguyễn Hữu Thoại, Nguyễn Hữu Tuệ, Nguyễn Kháng,
Nguyễn Khanh, Nguyễn Kiên, Nguyễn Kim Tuyến, Nguyễn Kim Cương, Nguyễn Mai, Nguyễn Mậu Kiến, Nguyễn Mậu Tuyên, Nguyễn
Minh Chấn, Nguyễn Minh Trường, Nguyễn Mộng Tuân, Nguyễn Mỹ, Nguyễn Nghiễm, Nguyễn Ngọc Kỳ, Nguyễn Nho Túy, Nguyễn Như
Đỗ, Nguyễn Như Đãi, Nguyễn Như Uyên, Nguyễn Nhược Thị, Nguyễn Ông Tuyên, Nguyễn Phúc, Nguyễn Phúc Tần, Nguyễn Phước
Tần, Nguyễn Quang Chung, Nguyễn Sắc Kim, Nguyễn Sĩ Cố, Nguyễn Sĩ Sách, Nguyễn Tạo, Nguyễn Tấn Quỳ, Nguyễn Thạc Tá,
Nguyễn Thành Nam, Nguyễn Thanh Năm, Nguyễn Thị Căn, Nguyễn Thị Cận, Nguyễn Thị Chạy, Nguyễn Thị Diệu, Nguyễn Thị
Hương, Nguyễn Thị Khắp, Nguyễn Thị Lắng, Nguyễn Thị Nga, Nguyễn Thị Ngâu, Nguyễn Thị Nuôi, Nguyễn Thị Phố, Nguyễn Thị
Rành, Nguyễn Thị Sáng, Nguyễn Thị Thơi, Nguyễn Thị Triệu, Nguyễn Thị Tươi, Nguyễn Thiện Kế, Nguyễn Thiện Thành, Nguyễn
Thúy, Nguyễn Thượng Khuyến, Nguyễn Tuấn Thiện, Nguyễn Tư Nghiêm, Nguyễn Tường Tộ, Nguyễn Tương Lân, Nguyễn Văn Cẩn,
Nguyễn Văn Cự, Nguyễn Văn Đừng, Nguyễn Văn Hài, Nguyễn Văn Hoa, Nguyễn Văn Hoàn, Nguyễn Văn Huề, Nguyễn Văn Khương,
Nguyễn Văn Kiểu, Nguyễn Văn Mai, Nguyễn Văn Mười, Nguyễn Văn Ni, Nguyễn Văn Quảng, Nguyễn Văn Quý, Nguyễn Văn Rốp,
Nguyễn Văn Sinh, Nguyễn Văn Thệ, Nguyễn Văn Thuộc, Nguyễn Văn Trân, Nguyễn Văn Trường, Nguyễn Văn Tư, Nguyễn Văn Uông,
Nguyễn Văn Xuân, Nguyễn Vĩnh Bảo, Nguyễn Xuân Dục, Nguyễn Xuân Nhĩ, Nguyễn Xuân Phùng, Nguyễn Xuân Thưởng, Nhà Chùa,
Nhân Mỹ, Nhân Vị, Nhị Hà, Nhị Trưng, Nơ Trang Gul, Núi Trúc, Nước Phần Lan, Ô Cách, Ô Đồng Lầm, Ông Cao Thắng, Ông Ích
Thắng, Ông Phúc Hải, Ông Tổng Bê, Ông Văn Huyên, Pháo Đài, Phạm Bá Thiều, Phạm Bằng, Phạm Bôi, Phạm Chí Hiền, Phạm Duy
Ưởng, Phạm Đình Dương, Phạm Đình Ninh, Phạm Đôn Lễ, Phạm Huy Quang, Phạm Hữu Nhật, Phạm Khôi, Phạm Kiệt, Phạm Minh
Đức, Phạm Ngọc Hầu, Phạm Ngọc Mậu, Phạm Như Tăng, Phạm Như Xương, Phạm Nổi, Phạm Phú Hải, Phạm Tài Bửu, Phạm Thái,
Phạm Thị Bảy, Phạm Thị Giây, Phạm Thị Lam Anh, Phạm Thị Tánh, Phạm Tử Nghi, Phạm Tứ, Phạm Văn Diêu, Phạm Văn Hải, Phạm
Văn Hớn, Phạm Văn Khoai, Phạm Văn Ty, Phạm Xuân Ẩn, Phạm Xuân Huân, Phan Bôi, Phan Cảnh Sơn, Phan Du, Phan Đình Bình,
Phan Hiển Đạo, Phan Huy Lê, Phan Huy Vịnh, Phan Hữu, Phan Khoang, Phan Mạch Danh, Phan Nghĩa, Phan Ngọc Nhân, Phan
Phúc Tiên, Phan Sĩ Thục, Phan Thao, Phan Thúc Trực, Phan Tòng, Phan Văn Lại, Phan Văn Thuật, Phan Văn Thúy, Phan Vinh,
Phan Vân, Phan Xuân Thiện, Phấn Trì, Pháo Binh, Phố Châu, Phố Mới, Phố Vọng, Phố Nối, Phố Chợ, Phú Nhuận, Phú Riềng,
Phú Thị, Phúc Đam, Phúc Lai, Phúc Lộc, Phục Đán, Phùng Quán, Phùng Tung, Phước Lý, Phước Tường, Phước Thiện, Phượng
Trì, Quan Thánh, Quang Dũng, Quang Lãm, Quang Tiến, Quảng Oai, Quảng Xương, Quân Sự, Quách Giai, Quách Thị Trang,
Quách Xân, Quế Lâm, Quỳnh Đô, Sa Đôi, Sông Hương, Sông Lô, Sông Nhuệ, Sông Thương, Sông Trí, Suối Lội, Suối Lớn, Sỹ
Tiến, Tam Đa, Tăng Doãn Văn, Tâm Tâm Xã, Tân An, Tân Chỉ, Tân Cảng, Tân Hàng, Tân Hòa, Tân Hưng, Tân Liêm, Tân Lưu,
Tân Thái, Tân Thuận Tây, Tân Vạn, Tập Đoàn, Tây Hồ, Tây Trà, Tế Hanh, Thái Can, Thái Sơn, Thái Thị Giữ, Thái Thuận,
Thái Văn A, Thái Học, Tháng Mười, Tháp Chàm, Tháp Đôi, Thanh Am, Thanh Châu, Thanh Chương, Thanh Lâm, Thanh Tân, Thanh
Vinh, Thanh Vị, Thành Chung, Thành Trung, Thành Vinh, Thân Nhân Tín, Thích Bửu Đăng, Thích Phước Huệ, Thích Thiện
Chiếu, Thiên Hiền, Thiên Hùng, Thiên Lý, Thiện Kế, Thiện Mỹ, Thịnh Hào, Thịnh Quang, Thịnh Yên, Thọ Lão, Thọ Tháp,
Thôi Hữu, Thới An, Thới Hòa, Thu Bồn, Thủ Khoa Nghĩa, Thủ Thiêm, Thúc Tề, Thụy Lĩnh, Thủy Lợi, Thủy Nguyên, Thủy Sơn,
Thủy Vân, Thư Trung, Thước Thợ, Thượng Lý, Thượng Thụy, Tiên Giác, Tiền Đức, Tiến Thành, Tiểu Cần, Tiệp Khắc, Tình
Quang, Tô Hữu, Tô Vĩnh Diên, Tôn Thất Bách, Tôn Thất Dương Kỵ, Tôn Thất Đàm, Tống Phước Hòa, Tổng Cốc, Trà Giang, Trà
Khê, Trà Lân, Trà Sư, Trà Quý Bình, Trại Cá, Trại Chuối, Trại Lẻ, Tràng Kênh, Trang Liệt, Trạm Trôi, Trần Bội Cơ, Trần
Bửu, Trần Công Khanh, Trần Cư, Trần Cửu, Trần Danh Lâm, Trần Danh Ninh, Trần Danh Tuyên, Trần Duy Chiến, Trần Dư, Trần
Đặng Ninh, Trần Đình Đàn, Trần Đình Phong, Trần Đình Trọng, Trần Đông Phong, Trần Đức, Trần Đức Hòa, Trần Huấn, Trần
Hưng Đạo B, Trần Hữu Tiến, Trần Khánh, Trần Kim Túc, Trần Lê, Trần Lư, Trần Minh Công, Trần Minh Quyền, Trần Minh Sơn,
Trần Nghi, Trần Ngọc Giải, Trần Ngọc Hoằng, Trần Ngọc Lên, Trần Ngọc Sương, Trần Nguyễn Hãn, Trần Nam Trung, Trần Nam
Tiến, Trần Nhật Quang, Trần Phú Cường, Trần Phúc Nguyên, Trần Quang Đạo, Trần Quang Vinh, Trần Quốc Chẩn, Trần Quốc
Khánh, Trần Quốc Tảng, Trần Quốc Thị, Trần Quý Hai, Trần Thị Điệu, Trần Thị Ngôi, Trần Thị Trọng, Trần Thị Xanh, Trần
Thị Lý, Trần Thị Bính, Trần Thị Do, Trần Thuyết, Trần Thuyên, Trần Trung Lập, Trần Văn Đán, Trần Văn Dương, Trần Văn
Giảng, Trần Văn Hai, Trần Văn Ngọc, Trần Văn Nghĩa, Trần Văn Sắc, Trần Văn Trí, Trần Văn Trứ, Trần Văn Xã, Trần Viện,
Trần Xuân Bảng, Trần Xuân Mai, Trấn Vũ, Trì Chính, Triệu Khúc, Triệu Tổ, Triệu Túc, Trịnh Đình Trúc, Trịnh Khả, Trịnh
Lỗi, Trịnh Quang Nghị, Trịnh Quang Xuân, Trịnh Sâm, Trịnh Thị Dối, Trịnh Xuân Thanh, Trục Chính, Trung Dũng, Trung
Nghĩa, Trung Nhứt, Trung Sơn, Trung Trắc, Trung Việt, Trung Liệt, Trương Công Hy, Trương Đình Hội, Trương Gia Mỹ,
Trương Hoàng Thanh, Trương Phùng Xuân, Trương Quý, Trương Tấn Bửu, Trương Tấn Hữu, Trương Thị Ngào, Trương Thị Như,
Trương Thiều, Trương Tùng Quân, Trương Văn Hải, Trương Văn Lĩnh, Trương Văn Ngư, Trương Văn Thành, Trương Văn Hiến,
Trương Văn Vĩnh, Trương Vĩnh Nguyên, Trương Xuân Nam, Trường Hải, Tùng Lâm, Tư Đình, Từ Dũ, Từ Giấy, Từ Liêm, Từ Vân,
Từ Văn Phước, Tứ Hải, Tựu Liệt, U Minh, Ụ Ghe, Ưng Văn Khiêm, Vạn Kim, Vạn Mỹ, Vành Đai, Vành Đai Phi Trường, Văn Tiến
Mạnh, Văn Trì, Văn Yên, Vân Canh, Vân Nội, Vân Trì, Việt Hùng, Võ An Ninh, Võ Duy Dương, Võ Đình Tú, Võ Ngọc Quận, Võ
Như Khuê, Võ Nguyên Hiến, Võ Quảng, Võ Quý Huân, Võ Sạ, Võ Thành Vỹ, Võ Thị Hồi, Võ Thị Hồng, Võ Thị Liễu, Võ Thị
Phải, Võ Thúc Đồng, Võ Toản, Võ Trọng Khánh, Võ Văn Đặng, Võ Văn Đồng, Võ Văn Môn, Võ Văn Thu, Võ Xán, Vọng Phụ, Vũ
Bão, Vũ Cán, Vũ Chí Hiếu, Vũ Công Đán, Vũ Duệ, Vũ Duy Hàn, Vũ Duy Thanh, Vũ Đình Liên, Vũ Đình Long, Vũ Đình Tụng, Vũ
Giới, Vũ Hải, Vũ Hựu, Vũ Hữu Lợi, Vũ Hữu Trác, Vũ Lập, Vũ Lăng, Vũ Mộng Nguyên, Vũ Phạm Khải, Vũ Phương Đề, Vũ Quần
Phương, Vũ Thành, Vũ Thị Thục, Vũ Tông Nghị, Vũ Trác Oánh, Vũ Trí Thắng, Vũ Uyên, Vũ Văn Cẩn, Vũ Văn Hiếu, Vương Chí
Sinh, Vương Công Kiên, Vương Thị Hai, Vương Văn Huống, Vườn Dừa, Vườn Điều, Vườn Hồng, Vườn Lan, Vườn Mít, Vườn Thị,
Vượng Xuân, Xóm Chùa, Xóm Mới, Xóm Chài, Xuân Đán, Xuân Quỳnh, Xuân Tâm, Xuân Thiều, Xuân Thiệp, Xuân Thới Sơn, Xuân
Đài, Xốm, Y Nuê, Y Ni Ksơr, Y Ơn, Y Plô Ê Ban, Y Thuyên Ksor, Yên Hoa, Yên Nội, Yên Phúc, Yên Thái, Yên Thường, Yên
Viên, An Phong, Khu Liên Cơ, Phù Đổng, Hùng Thắng, Cái Dăm, Cao Xanh, Bãi Cháy, Đồng Đăng, Bắc Cường, Cách Mạng Tháng
Mười, Hương Sơn, Z115, Quách Nhẫn, Cảnh Thụy, Kinh Bắc, Luy Lâu, Đinh Tất Miễn, Bạch Năng Thi, Quang Liệt, Cẩm Thượng,
An Hải, An Trung Đông, An Tư Công Chúa, An Xuân, Anh Thơ, Bà Bang Nhãn, Bắc Đẩu, Bàu Cầu, Bàu Gia, Bàu Làng, Bàu Tràm,
Bàu Trảng, Bàu Vàng, Bình Thái, Bùi Giáng, Bùi Hiển, Bùi Trang Chước, Cao Bá Đạt, Cao Bá Nhạ, Cẩm Bắc, Cẩm Chánh, Cổ
Mân, Cồn Dầu, Chế Viết Tấn, Chơn Tâm, Chúc Động, Dương Bích Liên, Dương Thạc, Dương Thưởng, Đa Mặn, Đàm Thanh, Đặng
Huy Tá, Đặng Văn Bá, Đào Công Soạn, Đào Duy Kỳ, Đinh Gia Khánh, Đinh Nhật Tân, Đinh Văn Chấp, Đồng Bài, Đồng Trí, Hà
Đông, Hà Khê, Hà Kỳ Ngộ, Hà Tông Huân, Hà Tông Quyền, Hồ Hán Thương, Hồ Sĩ Dương, Hồ Sĩ Đống, Hồ Sĩ Phấn, Hồ Tỵ, Hồ
Thấu, Hồ Trung Lượng, Hóa Mỹ, Hoàng Bích Sơn, Hoàng Châu Ký, Hoàng Đạo Thành, Huy Cận, Huy Du, Huỳnh Lắm, Huỳnh Thị
Bảo Hòa, Huỳnh Thị Một, Khái Tây, Khuê Bắc, Khuê Đông, Lâm Quang Thự, Lê Doãn Nhạ, Lê Đại, Lê Đỉnh, Lê Hy, Lê Hy Cát,
Lê Khắc Cần, Lê Minh Trung, Lê Như Hổ, Lê Thiện Trị, Lê Thuyết, Lê Văn Hưng, Lộc Phước, Lộc Ninh, Lưu Trùng Dương,
Lương Xuân Nhị, Lý Tử Tấn, Mân Quang, Mẹ Hiền, Mẹ Nhu, Mẹ Thứ, Mộc Sơn, Mỹ Thị, Nam Thành, Nại Hưng, Nại Tú, Nại
Thịnh, Ngô Thế Vinh, Ngô Viết Hữu, Nguyễn Bá Phát, Nguyễn Công Triều, Nguyễn Chu Sỹ, Nguyễn Dục, Nguyễn Hàng Chi,
Nguyễn Hàm Ninh, Nguyễn Hữu Đạt, Nguyễn Hữu Thông, Nguyễn Kiều, Nguyễn Minh Vân, Nguyễn Phẩm, Nguyễn Phước Chu, Nguyễn
Thành Long, Nguyễn Thị Ba, Nguyễn Thị Hồng, Nguyễn Trí, Nguyễn Trinh Tiếp, Nguyễn Úy, Nguyễn Văn Bổng, Nguyễn Văn
Phương, Nguyễn Văn Tấn, Nguyễn Văn Thông, Nhơn Hòa, Non Nước, Nước Mặn, Phạm Duy Tốn, Phạm Hữu Nghi, Phạm Nhữ Hiền,
Phạm Phú Đường, Phan Đĩnh Thông, Phan Nhu, Phan Sĩ Thực, Phan Thị Nể, Phan Trần Chúc, Phần Lăng, Phong Bắc, Phước Hòa,
Phước Mỹ, Quảng Nam, Quán Khái, Sơn Thủy Đông, Suối Đá, Suối Lương, Tân Ninh, Tân Phú, Tân Thuận, Tú Quỳ, Tương Phố,
Thành Điện Hải, Thanh Duyên, Thanh Hương, Thanh Khê, Thâm Tâm, Thượng Đức, Thuận Yến, Trà Lộ, Trần Duệ Tông, Trần
Hoành, Trần Ngọc Trác, Trần Phước Thới, Trần Thúc Nhẫn, Trần Văn Lan, Trung Lương, Trúc Lâm, Trương Đình Nam, Trương
Minh Hùng, Trương Quang Nghĩa, Trương Tống Hạnh, Trương Thận, Văn Thánh, Vạn Tường, Vân Đài Nữ Sĩ, Vĩnh Tân, Võ Nghĩa,
Võ Quí Huân, Vũ Duy Đoán, Vũ Trọng Hoàng, Vùng Trung, Xóm Đồng, Xóm Lưới, Xuân Hòa, Ỷ Lan Nguyên Phi, Chương Đức, Đặng
Thị Kim, Hoài Nhơn, Dương Phục, Đô Đốc Bảo, Đô Đốc Lân, Ngô Tùng Phong, Bạch Yến, Phú Mộng, Nguyễn Phúc Lan, Nguyễn
Phúc Thái, Xuân 68, Hoàng Hữu Thường, Trần Anh Liên, Nguyễn Đức Tịnh, Sư Liễu Quán, Đặng Đức Tuấn, Đoàn Nhữ Hải, Thích
Tịnh Khiết, Lịch Đợi, Lê Quang Quyền, Lê Minh Trường, Ưng Bình, Vỹ Dạ, Lương Quán, Bùi Cầm Hổ, Thân Trọng Một, Ngô Hà,
Nguyễn Hữu Ba, Bảo Quốc, Thánh Gióng, Lương Y, Chùa Ông, Mang Cá, Tôn Thất Cảnh, Lê Viết Lượng, Nguyễn Minh Vỹ, Chợ
Lũng, Nguyễn Công Hòa, Máy Chai, Phủ Thượng Đoạn, Trần Hoàn, Vĩnh Tiến, Lũng Bắc, Lũng Đông, Lý Hồng Nhật, Bến Bính,
Cam Lộ, Hùng Duệ Vương, Sở Dầu, Kiến Thiết, Nguyễn Mẫn, Chiêu Hoa, Khúc Trì, Cựu Viên, Trữ Khê, Đồng Hòa, Vạn Hoa, Vạn
Sơn, Suối Rồng, Đại Thắng, Hải Phong, Vĩnh Niệm, Trực Cát, Nguyễn Đồn, Kiều Hạ, Kiều Sơn, Đoạn Xá, Bình Kiều, Hạ Đoạn,
Đông An, Tràng Cát, Lực Hành, Thành Tô, An Trì, Quỳnh Cư, Cống Mỹ, Núi Voi, An Kim Hải, Nguyễn Tường Loan, Phạm Bá
Trực, Đặng Thái Mai, Hermann Gmeiner, Lê Viết Thuật, Phạm Kinh Vỹ, Hồ Sỹ Đống, Nguyễn Cảnh Hoan, Phan Thái Ất, Phượng
Hoàng, Đặng Thúc Hứa, Đinh Bạt Tụy, Nguyễn Đức Công, Chu Trạc, Tân Phúc, Kênh Bắc, Văn Đức Giai, Vương Thúc Quý, Hồ
Phi Chấn, Hoàng Văn Tâm, Nguyễn Năng Tĩnh, Nguyễn Tiến Tài, Nguyễn Trọng Phú, Phạm Nguyễn Du, Phan Cảnh Quang, Phan
Công Tích, Phan Kính, Trần Thị Liên, Cửa Tả, Cửa Hữu, Cửa Tiền, Tịch Điền, Đại Lộ Lê Lợi, Hà Văn Mao, Nguyễn Hiệu, Lê
Trung Giang, Ngọc Trạo, Kiều Đại, Trần Thị Nam, Nguyễn Tĩnh, Ái Sơn, Thọ Hạc, Tây Ga, Trần Oanh, Đồng Lễ, Quảng Xá, Lê
Thế Long, Cột Cờ, Hưng Yên, Nguyễn Thi, Trần Thừa, Trần Tung, Vụ Bản, Đặng Văn Minh, Kênh, Lộc Vượng, Mỹ Xá, Bùi Chu,
Lạc Thiện, Hòn Chồng, Hương Điền, Cầu Dứa, Trảng É, Cầu Đá, Phước Hải, Đồng Phước, Chợ Đầm, Bình Tân, Quân Trấn, Núi
Một, Ngọc Hiệp, Vạn Hòa, Vĩnh Hải, Vĩnh Phước, Phú Nông, Cải Lộ Tuyến, 13 tháng 3, 7 tháng 5, 8 tháng 3, 22 tháng 12,
20 tháng 10, 1 tháng 4, 24 tháng 3, 29 tháng 3, 17 tháng 8, 25 tháng 8, 10 tháng 10, Nguyễn Thị Nghĩa, An Sơn, Sào
Nam, Thiện Ý, Ánh Sáng, Trương Văn Hoàn, Tự Phước, Trại Mát, Đan Kia, Măng Lin, Đa Phú, Paul Bert, Ngư Phủ, Bến Đình,
Vi Ba, Mạc Thanh Đạm, Bà Rịa, Làng Tăng Phú, Bưng Ông Thoàn, Ích Thạnh, Linh Xuân, Bà Giang, Einstein, Nguyễn Bá Luật,
Tagore, Xuân Hiệp, Thái Văn Thành, Nguyễn Thành Phương, Nguyễn Bảo Đức, Nguyễn Văn Tỏ, Điểu Xiển, Trảng Dài, Hồ Hòa,
Lê Nguyên Đạt, Phạm Thị Nghĩa, Châu Văn Lồng, Lê Thị Tạo, Nguyễn Việt Dũng, Lộ Vòng Cung, Nguyễn Ngọc Trai, Ngô Hữu
Hạnh, Lê Hồng Nhi, Ông Thợ, Cái Tôm, Ngô Thời Nhậm, Đặng Văn Bình, Hùng Cường, Lê Văn Phẩm, Đoàn Thị Nghiệp, Nguyễn
Văn Giác, Lý Công Uẩn, Huyện Thoại, Giồng Dứa, Mai Thị Tốt, Đỗ Tường Phong, Đại Lộ Đông Tây, Đại Lộ Thăng Long, Đại Lộ
Hùng Vương, Đại Lộ Hồ Chí Minh
`
  .normalize('NFC')
  .split(/,\s*/u)
  .map((name) => name.replace(/\s+/gu, ' ').trim());
