/* The three writers, each loaded only when it is asked for, so that a process pays for one alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Render = () => Promise<Uint8Array>;
export const writerNames = ['ours', 'stock jsPDF', 'pdfkit'] as const;
export type WriterName = (typeof writerNames)[number];

const fontPackage = '@expo-google-fonts/biz-udpgothic';
const resolve = createRequire(import.meta.url).resolve;
const fontFiles = {
  normal: resolve(`${fontPackage}/400Regular/BIZUDPGothic_400Regular.ttf`),
  bold: resolve(`${fontPackage}/700Bold/BIZUDPGothic_700Bold.ttf`),
};

export function openWriter(name: WriterName): Promise<Render> {
  if (name === 'ours') return openOurs();
  return name === 'pdfkit' ? openPdfkit() : openStock();
}

async function openOurs(): Promise<Render> {
  const { renderReport } = await import('../../src-main/pdf/render-report.ts');
  const { benchDocument } = await import('./content.ts');
  return async () => renderReport(benchDocument(), { paper: 'a4' }).bytes;
}

/** As jsPDF's README shows it, with the two options that make its files smaller. */
async function openStock(): Promise<Render> {
  const { jsPDF } = await import('jspdf');
  const { drawPlainly } = await import('./plain-drawing.ts');
  const { title, author } = await import('./content.ts');
  const normal = readFileSync(fontFiles.normal).toString('base64');
  const bold = readFileSync(fontFiles.bold).toString('base64');
  return async () => {
    const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
    pdf.addFileToVFS('normal.ttf', normal);
    pdf.addFont('normal.ttf', 'BIZ', 'normal');
    pdf.addFileToVFS('bold.ttf', bold);
    pdf.addFont('bold.ttf', 'BIZ', 'bold');
    pdf.setProperties({ title, author });
    drawPlainly({
      addPage: () => pdf.addPage(),
      wrapped(text, x, top, width, size, isBold) {
        pdf.setFont('BIZ', isBold ? 'bold' : 'normal');
        pdf.setFontSize(size);
        const lines: string[] = pdf.splitTextToSize(text, width);
        pdf.text(lines, x, top + size, { lineHeightFactor: 1.6 });
        return lines.length * size * 1.6;
      },
      rect: (x, y, width, height, isFilled) => pdf.rect(x, y, width, height, isFilled ? 'F' : 'S'),
      polygon(points) {
        const [first] = points;
        if (!first) return;
        const steps = points
          .slice(1)
          .map((point, index) => [
            point[0] - (points[index]?.[0] ?? 0),
            point[1] - (points[index]?.[1] ?? 0),
          ]);
        pdf.lines(steps, first[0], first[1], [1, 1], 'S', true);
      },
    });
    return Buffer.from(pdf.output('arraybuffer'));
  };
}

async function openPdfkit(): Promise<Render> {
  const { default: PdfDocument } = await import('pdfkit');
  const { drawPlainly } = await import('./plain-drawing.ts');
  const { title, author } = await import('./content.ts');
  return () =>
    new Promise((done, fail) => {
      const pdf = new PdfDocument({
        size: 'A4',
        margin: 0,
        lang: 'ja',
        info: { Title: title, Author: author },
      });
      const chunks: Buffer[] = [];
      pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      pdf.on('end', () => done(Buffer.concat(chunks)));
      pdf.on('error', fail);
      pdf.registerFont('normal', fontFiles.normal);
      pdf.registerFont('bold', fontFiles.bold);
      drawPlainly({
        addPage: () => {
          pdf.addPage();
        },
        wrapped(text, x, top, width, size, isBold) {
          pdf.font(isBold ? 'bold' : 'normal').fontSize(size);
          pdf.text(text, x, top, { width, lineGap: size * 0.6 });
          return pdf.y - top;
        },
        rect(x, y, width, height, isFilled) {
          const path = pdf.rect(x, y, width, height);
          if (isFilled) path.fill();
          else path.stroke();
        },
        polygon: (points) => {
          pdf.polygon(...points.map(([x, y]) => [x, y])).stroke();
        },
      });
      pdf.end();
    });
}
