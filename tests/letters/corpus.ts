import type { Person } from '../../electron/domain/people.ts';
import { person } from './describedCase.ts';

/** Names and addresses that have to print as they are written. */
export const corpus: { what: string; person: Person }[] = [
  {
    what: 'three lines',
    person: person(50, {
      name: 'Ms Jo Lee',
      salutation: 'Ms Lee',
      address: { lines: ['1 Quay'], postcode: 'PE13 1AB' },
    }),
  },
  {
    what: 'seven lines',
    person: person(51, {
      name: 'Mr Christopher Featherstone',
      salutation: 'Mr Featherstone',
      address: {
        lines: ['Flat 27B', 'Jacaranda Quadrangle', '114 Gypsy Queen Way', 'Leverington St Giles', 'Wisbech'],
        postcode: 'PE13 5DG',
      },
    }),
  },
  {
    what: 'long lines that have to be broken',
    person: person(52, {
      name: 'The Reverend Bartholomew Fotheringay-Featherstonehaugh',
      salutation: 'Mr Fotheringay-Featherstonehaugh',
      address: {
        lines: ['Apartment 114, The Old Corn Exchange and Granary Building', 'Market Place', 'Wisbech'],
        postcode: 'PE13 1AB',
      },
    }),
  },
  {
    what: 'Welsh',
    person: person(53, {
      name: 'Mrs Ŵyn Tŷ-Gŵr',
      salutation: 'Mrs Tŷ-Gŵr',
      address: {
        lines: ['Tŷ’r Ẁŷdd', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'],
        postcode: 'LL61 5UJ',
      },
    }),
  },
  {
    what: 'Polish',
    person: person(54, {
      name: 'Pan Zbigniew Żółć-Gęślą',
      salutation: 'Mr Żółć-Gęślą',
      address: { lines: ['ul. Świętej Jadwigi 7', 'Wisbech'], postcode: 'PE13 1AB' },
    }),
  },
  {
    what: 'Vietnamese',
    person: person(55, {
      name: 'Bà Nguyễn Thị Ấu Hường',
      salutation: 'Mrs Nguyễn',
      address: { lines: ['9 Ấp Đồng Lữ', 'Wisbech'], postcode: 'PE13 1AB' },
    }),
  },
  {
    what: 'Yoruba, with marks that have no letter of their own',
    person: person(56, {
      name: 'Dr Ọlọ́runṣẹ̀yẹ Àjàyí',
      salutation: 'Dr Àjàyí',
      address: { lines: ['2 Ẹ̀kọ́ Court', 'Wisbech'], postcode: 'PE13 1AB' },
    }),
  },
  {
    what: 'Cyrillic',
    person: person(57, {
      name: 'Пані Олена Щербаківська',
      salutation: 'Ms Shcherbakivska',
      address: { lines: ['4 Їжакова', 'Wisbech'], postcode: 'PE13 1AB' },
    }),
  },
  {
    what: 'typed with separate accents, no-break spaces and ligatures',
    person: person(58, {
      name: 'Mme Ze\u0301lie\u00a0O\ufb03ce',
      salutation: 'Mme Office',
      address: { lines: ['1 Anti\u2011Slip\u200b Road', 'Wisbech'], postcode: 'PE13 1AB' },
    }),
  },
];
