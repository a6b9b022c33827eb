/** Reads a PDF with another library than the one that wrote it. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface PdfFacts {
  readonly text: string;
  readonly pages: number;
  readonly images: number;
}

export async function readPdf(content: Uint8Array): Promise<PdfFacts> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(content);
  try {
    let text = '';
    let images = 0;
    for (const page of document.pages()) {
      text += page.getText();
      images += [...page.objects()].filter(({ type }) => type === 'image').length;
    }
    return { text, pages: document.getPageCount(), images };
  } finally {
    document.destroy();
    library.destroy();
  }
}
