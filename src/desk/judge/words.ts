/**
 * Common words of Vietnamese names, for finishing what is typed. Middle and given names by how often they occur, from
 * counts over MIT-licensed lists of names (no person's name is in them); *Thị* and *Văn* first, as in old books.
 */
export const WORDS_OF_NAMES: readonly string[] = (
  'Thị Văn Ngọc Thanh Minh Anh Phương Hoàng Thu Đức Hồng Xuân Linh Quang Kim Hà Thảo Tuấn Hải Mỹ Duy Trang ' +
  'Đình Khánh Quốc Bảo Thành Thùy Trung Mai Hữu Quỳnh Hương Thúy Huy Tiến Huyền Nguyễn Lê Công Như Việt Mạnh ' +
  'Trọng Nam Bích Vũ Sơn Vân Nguyên Hoài Giang Yến Hùng Nhật Thế Dũng Dương Thủy Lan Hằng Thái Ánh Tú Trần ' +
  'Hiếu Ngân Tâm Long Tuyết Hiền An Trường Phúc Tùng Bình Cường Hưng Hạnh Gia Nhi Lâm Vi Kiều Dung Hòa Đạt ' +
  'Thắng Đăng Nhung Nga Diệu Hoa Bá Duyên Tấn Phong Chi Vinh Châu Thương Uyên Thư Viết Trúc Phú Trâm Lệ Trinh ' +
  'Oanh Diễm Thiên Phượng Thiện Quý Sỹ Huỳnh Vy Toàn Chí Nghĩa Mi Quân Hiệp Quyên Cẩm Loan Tài Đại Trà Nguyệt ' +
  'Trí Huệ Liên Thịnh Kiên Khắc Thuận Li Đoàn Cao Nhân My Đông Tường Phước Khang Chung Phi Hậu Hân Lộc Tân ' +
  'Thi Ly Vương Khoa Tuyền Hường Hoàn Chiến Diệp Phạm Tiên Trân Lý Danh Lương Khôi Quyết Đào Sang Ái Hào Nữ ' +
  'Lợi Phát Chính Tuyến Hảo Ý Thắm Thông Cảnh Vĩnh Võ Quyền Kỳ Hồ Thọ Luân Ninh Tố Chinh Đặng Khải Khanh ' +
  'Cương Điệp Sinh Nhã Kiệt Thụy Phan Lam Định Lưu Tình Sương Hiển Đỗ Đắc Tuyên Đan Phụng Tín Lực Huế Nhàn ' +
  'Thạch Đồng Bắc Tuân Tuệ Quế Thơ Nhất Mộng Bùi Khương Hạ Bách Ân Vĩ Liễu Thức Hợp Cúc Thy Hiên Thoa Thơm Na ' +
  'Trương Yên Chương Hoan Giáp Bằng Sĩ Liêm Tất Sáng Kha Nhựt Thục Biên Doãn Luyến Ngoan Trình Trịnh Hiệu ' +
  'Vượng Đoan Huân Tính Triều Triệu Huấn Tươi Ngà Khuê Toản Băng Ba Hướng Nghị Mến Xuyên Khiêm Cát Ni Doanh ' +
  'Thường Nghi Khuyên Vui Vỹ Lập Đạo Mơ Bé Thân Nhiên Thăng Bạch Tư Mẫn Ngô Lành Lân Luận Khả Tiền Học Song ' +
  'Thượng Dân Du Tiểu Bửu Viên Thiết Thực Tứ Hiến Huyên Chuyên Thao'
).split(' ');
