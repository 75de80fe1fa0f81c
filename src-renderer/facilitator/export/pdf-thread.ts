/* The reading half of pdf.js, on a thread of its own; importing it there is all it needs to begin. */
import 'pdfjs-dist/build/pdf.worker.mjs';
