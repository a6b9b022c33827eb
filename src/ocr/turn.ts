/** How a camera says that it was held. */
import type { Turn } from './types.js';

/** EXIF orientation as a clockwise turn; mirrored ones (2, 4, 5, 7) do not come out of cameras and count as unturned. */
export function turnOf(orientation: number | undefined): Turn {
  switch (orientation) {
    case 3:
      return 180;
    case 6:
      return 90;
    case 8:
      return 270;
    default:
      return 0;
  }
}
