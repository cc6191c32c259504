import '../../../out/main/pagePrinterProcess.js';
