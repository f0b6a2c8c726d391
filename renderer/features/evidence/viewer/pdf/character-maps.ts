import cmap90msRKSJH from 'pdfjs-dist/cmaps/90ms-RKSJ-H.bcmap?url&inline';
import cmap90msRKSJV from 'pdfjs-dist/cmaps/90ms-RKSJ-V.bcmap?url&inline';
import cmap90mspRKSJH from 'pdfjs-dist/cmaps/90msp-RKSJ-H.bcmap?url&inline';
import cmap90mspRKSJV from 'pdfjs-dist/cmaps/90msp-RKSJ-V.bcmap?url&inline';
import cmapAdobeCNS1UCS2 from 'pdfjs-dist/cmaps/Adobe-CNS1-UCS2.bcmap?url&inline';
import cmapAdobeGB1UCS2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline';
import cmapAdobeJapan1UCS2 from 'pdfjs-dist/cmaps/Adobe-Japan1-UCS2.bcmap?url&inline';
import cmapAdobeKorea1UCS2 from 'pdfjs-dist/cmaps/Adobe-Korea1-UCS2.bcmap?url&inline';
import cmapB5pcH from 'pdfjs-dist/cmaps/B5pc-H.bcmap?url&inline';
import cmapB5pcV from 'pdfjs-dist/cmaps/B5pc-V.bcmap?url&inline';
import cmapETenB5H from 'pdfjs-dist/cmaps/ETen-B5-H.bcmap?url&inline';
import cmapETenB5V from 'pdfjs-dist/cmaps/ETen-B5-V.bcmap?url&inline';
import cmapEUCH from 'pdfjs-dist/cmaps/EUC-H.bcmap?url&inline';
import cmapEUCV from 'pdfjs-dist/cmaps/EUC-V.bcmap?url&inline';
import cmapGBEUCH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline';
import cmapGBEUCV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&inline';
import cmapGBKEUCH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline';
import cmapGBKEUCV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline';
import cmapGBK2KH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline';
import cmapGBK2KV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap?url&inline';
import cmapGBKpEUCH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline';
import cmapGBKpEUCV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&inline';
import cmapH from 'pdfjs-dist/cmaps/H.bcmap?url&inline';
import cmapKSCEUCH from 'pdfjs-dist/cmaps/KSC-EUC-H.bcmap?url&inline';
import cmapKSCEUCV from 'pdfjs-dist/cmaps/KSC-EUC-V.bcmap?url&inline';
import cmapKSCmsUHCH from 'pdfjs-dist/cmaps/KSCms-UHC-H.bcmap?url&inline';
import cmapKSCmsUHCV from 'pdfjs-dist/cmaps/KSCms-UHC-V.bcmap?url&inline';
import cmapUniCNSUCS2H from 'pdfjs-dist/cmaps/UniCNS-UCS2-H.bcmap?url&inline';
import cmapUniCNSUCS2V from 'pdfjs-dist/cmaps/UniCNS-UCS2-V.bcmap?url&inline';
import cmapUniCNSUTF16H from 'pdfjs-dist/cmaps/UniCNS-UTF16-H.bcmap?url&inline';
import cmapUniCNSUTF16V from 'pdfjs-dist/cmaps/UniCNS-UTF16-V.bcmap?url&inline';
import cmapUniGBUCS2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline';
import cmapUniGBUCS2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline';
import cmapUniGBUTF16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline';
import cmapUniGBUTF16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&inline';
import cmapUniJISUCS2H from 'pdfjs-dist/cmaps/UniJIS-UCS2-H.bcmap?url&inline';
import cmapUniJISUCS2HWH from 'pdfjs-dist/cmaps/UniJIS-UCS2-HW-H.bcmap?url&inline';
import cmapUniJISUCS2HWV from 'pdfjs-dist/cmaps/UniJIS-UCS2-HW-V.bcmap?url&inline';
import cmapUniJISUCS2V from 'pdfjs-dist/cmaps/UniJIS-UCS2-V.bcmap?url&inline';
import cmapUniJISUTF16H from 'pdfjs-dist/cmaps/UniJIS-UTF16-H.bcmap?url&inline';
import cmapUniJISUTF16V from 'pdfjs-dist/cmaps/UniJIS-UTF16-V.bcmap?url&inline';
import cmapUniKSUCS2H from 'pdfjs-dist/cmaps/UniKS-UCS2-H.bcmap?url&inline';
import cmapUniKSUCS2V from 'pdfjs-dist/cmaps/UniKS-UCS2-V.bcmap?url&inline';
import cmapUniKSUTF16H from 'pdfjs-dist/cmaps/UniKS-UTF16-H.bcmap?url&inline';
import cmapUniKSUTF16V from 'pdfjs-dist/cmaps/UniKS-UTF16-V.bcmap?url&inline';
import cmapV from 'pdfjs-dist/cmaps/V.bcmap?url&inline';

/**
 * Character maps for Chinese, Japanese and Korean text whose fonts are not embedded: name to `data:` address.
 * Those of Unicode and the everyday encodings; rare ones of old systems are left out.
 */
export const characterMaps: Readonly<Record<string, string>> = {
  '90ms-RKSJ-H.bcmap': cmap90msRKSJH,
  '90ms-RKSJ-V.bcmap': cmap90msRKSJV,
  '90msp-RKSJ-H.bcmap': cmap90mspRKSJH,
  '90msp-RKSJ-V.bcmap': cmap90mspRKSJV,
  'Adobe-CNS1-UCS2.bcmap': cmapAdobeCNS1UCS2,
  'Adobe-GB1-UCS2.bcmap': cmapAdobeGB1UCS2,
  'Adobe-Japan1-UCS2.bcmap': cmapAdobeJapan1UCS2,
  'Adobe-Korea1-UCS2.bcmap': cmapAdobeKorea1UCS2,
  'B5pc-H.bcmap': cmapB5pcH,
  'B5pc-V.bcmap': cmapB5pcV,
  'ETen-B5-H.bcmap': cmapETenB5H,
  'ETen-B5-V.bcmap': cmapETenB5V,
  'EUC-H.bcmap': cmapEUCH,
  'EUC-V.bcmap': cmapEUCV,
  'GB-EUC-H.bcmap': cmapGBEUCH,
  'GB-EUC-V.bcmap': cmapGBEUCV,
  'GBK-EUC-H.bcmap': cmapGBKEUCH,
  'GBK-EUC-V.bcmap': cmapGBKEUCV,
  'GBK2K-H.bcmap': cmapGBK2KH,
  'GBK2K-V.bcmap': cmapGBK2KV,
  'GBKp-EUC-H.bcmap': cmapGBKpEUCH,
  'GBKp-EUC-V.bcmap': cmapGBKpEUCV,
  'H.bcmap': cmapH,
  'KSC-EUC-H.bcmap': cmapKSCEUCH,
  'KSC-EUC-V.bcmap': cmapKSCEUCV,
  'KSCms-UHC-H.bcmap': cmapKSCmsUHCH,
  'KSCms-UHC-V.bcmap': cmapKSCmsUHCV,
  'UniCNS-UCS2-H.bcmap': cmapUniCNSUCS2H,
  'UniCNS-UCS2-V.bcmap': cmapUniCNSUCS2V,
  'UniCNS-UTF16-H.bcmap': cmapUniCNSUTF16H,
  'UniCNS-UTF16-V.bcmap': cmapUniCNSUTF16V,
  'UniGB-UCS2-H.bcmap': cmapUniGBUCS2H,
  'UniGB-UCS2-V.bcmap': cmapUniGBUCS2V,
  'UniGB-UTF16-H.bcmap': cmapUniGBUTF16H,
  'UniGB-UTF16-V.bcmap': cmapUniGBUTF16V,
  'UniJIS-UCS2-H.bcmap': cmapUniJISUCS2H,
  'UniJIS-UCS2-HW-H.bcmap': cmapUniJISUCS2HWH,
  'UniJIS-UCS2-HW-V.bcmap': cmapUniJISUCS2HWV,
  'UniJIS-UCS2-V.bcmap': cmapUniJISUCS2V,
  'UniJIS-UTF16-H.bcmap': cmapUniJISUTF16H,
  'UniJIS-UTF16-V.bcmap': cmapUniJISUTF16V,
  'UniKS-UCS2-H.bcmap': cmapUniKSUCS2H,
  'UniKS-UCS2-V.bcmap': cmapUniKSUCS2V,
  'UniKS-UTF16-H.bcmap': cmapUniKSUTF16H,
  'UniKS-UTF16-V.bcmap': cmapUniKSUTF16V,
  'V.bcmap': cmapV,
};
