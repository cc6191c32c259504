import { parseRanges } from './characterRanges.ts';

/**
 * The fonts of scripts that the letters' own font does not have, with the characters of each as ranges in hexadecimal. What
 * they have is printed by the second way (docs/letters.md). Kept as data so that a name can be judged where no font is at
 * hand; a test holds it to the font files.
 */
export const otherFonts: readonly { name: string; languages: string; ranges: string }[] = [
  {
    name: 'NotoSansArabic',
    languages: 'Arabic, Persian, Urdu, Kurdish, Pashto',
    ranges: [
      '20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-131 136-137',
      '139-13e 141-148 14a-14d 150-15b 15e-161 164-165 16a-17e 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308',
      '30a-30c 312 326-328 34f 600-6ff 750-77f 870-88e 890-891 898-8ff 1e80-1e85 1e9e 1ef2-1ef3 2009 200b-2011',
      '2013-2014 2018-201a 201c-201e 2022 2026 202f 2039-203a 204f 20ac 2122 2212 221a 25cc 2e41 fb50-fbc2',
      'fbd3-fd8f fd92-fdc7 fdcf fdf0-fdff fe70-fe74 fe76-fefc feff 10efd-10eff',
    ].join(' '),
  },
  {
    name: 'NotoSansHebrew',
    languages: 'Hebrew, Yiddish',
    ranges: [
      '20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-131 136-137',
      '139-13e 141-148 150-155 158-15b 15e-161 164-165 16a-16b 16e-17e 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304',
      '306-308 30a-30c 326-328 34f 591-5c7 5d0-5ea 5ef-5f4 1e80-1e85 1e9e 1ef2-1ef3 200c-2010 2013-2014 2018-201a',
      '201c-201e 2022 2026 2039-203a 20aa 20ac 2122 2212 25cc fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44',
      'fb46-fb4f ffff',
    ].join(' '),
  },
  {
    name: 'NotoSansDevanagari',
    languages: 'Hindi, Nepali, Marathi',
    ranges: [
      '20-7e a0-a3 a5 a7-ab ad-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-131 136-137',
      '139-13e 141-148 150-155 158-15b 15e-161 164-165 16a-16b 16e-17e 218-21b 237 2bc 2c6-2c7 2c9 2d8-2dd 300-304',
      '306-308 30a-30c 326-328 900-97f 1cd0-1cf6 1cf8-1cf9 1e80-1e85 1e9e 1ef2-1ef3 200b-200d 2010 2013-2014',
      '2018-201a 201c-201e 2022 2026 2039-203a 20ac 20b9 20f0 2122 2212 25cc a830-a839 a8e0-a8ff 11b00-11b09',
    ].join(' '),
  },
  {
    name: 'NotoSansBengali',
    languages: 'Bengali',
    ranges: [
      '20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-131 136-137',
      '139-13e 141-148 150-155 158-15b 15e-161 164-165 16a-16b 16e-17e 218-21b 237 2bc 2c6-2c7 2c9 2d8-2dd 300-304',
      '306-308 30a-30c 326-328 35a-35b 951-952 964-965 980-983 985-98c 98f-990 993-9a8 9aa-9b0 9b2 9b6-9b9 9bc-9c4',
      '9c7-9c8 9cb-9ce 9d7 9dc-9dd 9df-9e3 9e6-9fe 1cd0 1cd2 1cd5-1cd6 1cd8 1ce1 1cea 1ced 1cf2 1cf5-1cf7 1e80-1e85',
      '1e9e 1ef2-1ef3 200b-200d 2010 2013-2014 2018-201a 201c-201e 2022 2026 2039-203a 20ac 20b9 2122 2212 25cc',
      'a8f1 ffff',
    ].join(' '),
  },
  {
    name: 'NotoSansGurmukhi',
    languages: 'Panjabi',
    ranges: [
      '20-7e a0-a3 a5 a7-ab ad-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137',
      '139-13e 141-148 14a-14d 150-15b 15e-161 164-165 16a-17e 218-21b 237 2bc 2c6-2c7 2c9 2d8-2dd 300-304 306-308',
      '30a-30c 312 326-328 951-952 964-965 a01-a03 a05-a0a a0f-a10 a13-a28 a2a-a30 a32-a33 a35-a36 a38-a39 a3c',
      'a3e-a42 a47-a48 a4b-a4d a51 a59-a5c a5e a66-a76 1e80-1e85 1e9e 1ef2-1ef3 200b-200d 2010 2013-2014 2018-201a',
      '201c-201e 2022 2026 2039-203a 20ac 20b9 2122 2212 25cc 262c a830-a839 ffff',
    ].join(' '),
  },
  {
    name: 'NotoSansGujarati',
    languages: 'Gujarati',
    ranges: [
      '20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-131 136-137',
      '139-13e 141-148 14a-14d 150-15b 15e-161 164-165 16a-17e 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308',
      '30a-30c 312 326-328 951-952 964-965 a81-a83 a85-a8d a8f-a91 a93-aa8 aaa-ab0 ab2-ab3 ab5-ab9 abc-ac5 ac7-ac9',
      'acb-acd ad0 ae0-ae3 ae6-af1 af9-aff 1e80-1e85 1e9e 1ef2-1ef3 200b-200d 2010 2013-2014 2018-201a 201c-201e',
      '2022 2026 2039-203a 20ac 20b9 2122 2212 25cc a830-a839 ffff',
    ].join(' '),
  },
  {
    name: 'NotoSansTamil',
    languages: 'Tamil',
    ranges: [
      '20-7e a0-a3 a5 a7-ab ad-b0 b2-b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137',
      '139-13e 141-148 14a-14d 150-15b 15e-161 164-165 16a-17e 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308',
      '30a-30c 312 326-328 951-952 964-965 b82-b83 b85-b8a b8e-b90 b92-b95 b99-b9a b9c b9e-b9f ba3-ba4 ba8-baa',
      'bae-bb9 bbe-bc2 bc6-bc8 bca-bcd bd0 bd7 be6-bfa 1cda 1e80-1e85 1e9e 1ef2-1ef3 200b-200d 2010 2013-2014',
      '2018-201a 201c-201e 2022 2026 2039-203a 2074 2082-2084 20ac 20b9 2122 2212 25cc a8f3 11301 11303 1133b-1133c',
    ].join(' '),
  },
  {
    name: 'NotoSansEthiopic',
    languages: 'Amharic, Tigrinya',
    ranges: [
      '20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137',
      '139-13e 141-148 14a-14d 150-15b 15e-161 164-165 16a-17e 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308',
      '30a-30c 30e 312 326-328 1200-1248 124a-124d 1250-1256 1258 125a-125d 1260-1288 128a-128d 1290-12b0 12b2-12b5',
      '12b8-12be 12c0 12c2-12c5 12c8-12d6 12d8-1310 1312-1315 1318-135a 135d-137c 1380-1399 1e80-1e85 1e9e',
      '1ef2-1ef3 2010 2013-2014 2018-201a 201c-201e 2022 2026 2039-203a 20ac 2122 2212 22ee 25cc 2d80-2d96',
      '2da0-2da6 2da8-2dae 2db0-2db6 2db8-2dbe 2dc0-2dc6 2dc8-2dce 2dd0-2dd6 2dd8-2dde ab01-ab06 ab09-ab0e',
      'ab11-ab16 ab20-ab26 ab28-ab2e 1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee 1e7f0-1e7fe',
    ].join(' '),
  },
  {
    name: 'NotoSansSC',
    languages: 'Chinese, Japanese kana',
    ranges: [
      '20-7e a0-103 110-113 11a-11b 128-12b 143-144 147-148 14c-14f 152-153 168-16d 192 1a0-1a1 1af-1b0 1cd-1dc',
      '1f8-1f9 251 261 2bb 2c7 2c9-2cb 2d9 2ea-2eb 300-301 304 307 30c 391-3a1 3a3-3a9 3b1-3c9 401 410-44f 451',
      '1e3e-1e3f 1ea0-1ef9 2002-2003 2010-2016 2018-201a 201c-201e 2020-2022 2025-2027 2030 2032-2033 2035',
      '2039-203c 2042 2047-2049 2051 2074 20a9 20ab-20ac 20dd-20de 2100 2103 2105 2109-210a 210f 2113 2116',
      '2121-2122 2126-2127 212b 212e 2135 213b 2160-216b 2170-217b 2190-2199 21b8-21b9 21c4-21c6 21cb-21cc 21d0',
      '21d2 21d4 21e6-21e9 21f5 2200 2202-2203 2205-220b 220f 2211-2213 2215 221a 221d-2220 2223 2225-222e',
      '2234-2237 223d 2243 2245 2248 224c 2260-2262 2264-2267 226a-226b 226e-226f 2272-2273 2276-2277 2282-2287',
      '228a-228b 2295-2299 22a0 22a5 22bf 22da-22db 22ef 2305-2307 2312 2318 2329-232a 23b0-23b1 23be-23cc 23ce',
      '23da-23db 2423 2460-25ab 25b1-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25c9-25cc 25ce-25d3 25e2-25e6',
      '25ef 2600-2603 2605-2606 2609 260e-260f 2616-2617 261c-261f 262f 2640-2642 2660-266f 2672-267d 26a0',
      '26bd-26be 2702 2713 271a 273d 273f-2740 2756 2776-2793 27a1 2934-2935 29bf 29fa-29fb 2b05-2b07 2b1a 2b95',
      '2e3a-2e3b 2e80-2e99 2e9b-2ef3 2f00-2fd5 2ff0-2ffb 3000-303f 3041-3096 3099-30ff 3105-312f 3131-3163',
      '3165-318e 3190-31bb 31c0-31e3 31f0-321e 3220-332b 332d-4db5 4e00-9fef f900-f903 f905-f906 f90b-f90c f915',
      'f917-f91a f921 f92c-f92d f92f f931-f935 f937-f93a f943 f947-f94a f94e f952-f953 f95e f962-f967 f96e f972',
      'f974 f976 f979-f97b f97e-f980 f984-f985 f98a-f98c f98e f993 f995 f998 f9ae f9b3 f9b7 f9bb f9bd-f9be f9c0',
      'f9c5-f9c6 f9d0 f9d8-f9d9 f9dc-f9e0 f9e2-f9e4 f9e7 f9e9 f9f1 f9f4-f9f5 f9fa f9fd f9ff fa02 fa05-fa08 fa0a',
      'fa0c-fa0f fa11 fa13-fa14 fa18 fa1f-fa21 fa23-fa24 fa27-fa29 fa2f fa33-fa35 fa37-fa38 fa3a fa47 fa49 fa4b',
      'fa5d-fa5e fb00-fb04 fe10-fe19 fe30-fe52 fe54-fe66 fe68-fe6b ff01-ff9f ffa1-ffbe ffc2-ffc7 ffca-ffcf',
      'ffd2-ffd7 ffda-ffdc ffe0-ffe6 ffe8-ffee 1f100-1f10c 1f110-1f16c 1f170-1f1ac 1f200-1f202 1f210-1f23b',
      '1f240-1f248 1f250-1f251 20087 20089 200cc 20164 20628 20676 20cd0 2139a 21413 215d7 2298f 235cb 23c97-23c98',
      '23e23 241fe 2420e 248e9 249db 24a01 24a7d 24ac9 25532 25562 255a8 25ad7 25ed7 26221 2648d 26676 2677c 26951',
      '26b5c 26c21 278b2 27eaf 27fb7 27ff9 28408 28678 28695 287e0 28b49 28c47 28c4f 28c51 28c54 28e0f 28e99 2967f',
      '29810 29f7e 29f83 29f8c 2a7dd 2a8fb 2a917 2aa30 2aa36 2aa58 2afa2 2b127-2b128 2b137-2b138 2b1ed 2b300 2b363',
      '2b36f 2b372 2b37d 2b404 2b410 2b413 2b461 2b4e7 2b4ef 2b4f6 2b4f9 2b50d-2b50e 2b536 2b5ae-2b5af 2b5b3 2b5e7',
      '2b5f4 2b61c-2b61d 2b626-2b628 2b62a 2b62c 2b695-2b696 2b6ad 2b6ed 2b7a9 2b7c5 2b7e6 2b7f9 2b7fc 2b806 2b80a',
      '2b81c 2b8b8 2bac7 2bb5f 2bb62 2bb7c 2bb83 2bc1b 2bd77 2bd87 2bdf7 2be29 2c029-2c02a 2c0a9 2c0ca 2c1d5 2c1d9',
      '2c1f9 2c27c 2c288 2c2a4 2c317 2c35b 2c361 2c364 2c488 2c494 2c497 2c542 2c613 2c618 2c621 2c629 2c62b-2c62d',
      '2c62f 2c642 2c64a-2c64b 2c72c 2c72f 2c79f 2c7c1 2c7fd 2c8d9 2c8de 2c8e1 2c8f3 2c907 2c90a 2c91d 2ca02 2ca0e',
      '2ca7d 2caa9 2cb29 2cb2d-2cb2e 2cb31 2cb38-2cb39 2cb3b 2cb3f 2cb41 2cb4a 2cb4e 2cb5a-2cb5b 2cb64 2cb69 2cb6c',
      '2cb6f 2cb73 2cb76 2cb78 2cb7c 2cbb1 2cbbf-2cbc0 2cbce 2cc56 2cc5f 2ccf5-2ccf6 2ccfd 2ccff 2cd02-2cd03 2cd0a',
      '2cd8b 2cd8d 2cd8f-2cd90 2cd9f-2cda0 2cda8 2cdad-2cdae 2cdd5 2ce18 2ce1a 2ce23 2ce26 2ce2a 2ce7c 2ce88 2ce93',
      '2d544 2f884 2f8b6 30edd-30ede 3106c',
    ].join(' '),
  },
];

let covered: ReadonlySet<number> | null = null;

/** Whether one of the fonts of other scripts has a shape for the character. */
export function isCoveredElsewhere(codePoint: number): boolean {
  covered ??= new Set(otherFonts.flatMap(({ ranges }) => parseRanges(ranges)));
  return covered.has(codePoint);
}
