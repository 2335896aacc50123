// In a frame the page around this one may keep scores, or may not: the reader is to know.
if (parent !== window) import('./splice/report.ts').then(({ reportToHost }) => reportToHost());
