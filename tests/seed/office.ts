import type { InputOf } from '../../electron/contract/operations.ts';
import type { StaffDetails } from '../../electron/domain/people.ts';

const member = (name: string, jobTitle: string, role: StaffDetails['role'], end: number): StaffDetails => ({
  name,
  jobTitle,
  role,
  phone: `0113 496 09${end}`,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@harbourhomes.example`,
});

/** The landlord of a seeded record. */
export const officeOfSeed: InputOf<'office.setUp'> = {
  office: {
    name: 'Harbour Homes',
    address: { lines: ['Quay House', '1 Dock Road', 'Leeds'], postcode: 'LS1 4AP' },
    phone: '0113 496 0900',
    email: 'complaints@harbourhomes.example',
    website: 'www.harbourhomes.example',
    division: 'england-and-wales',
    procedureId: 'england-code-2024',
    textSize: 12,
  },
  staff: [
    member('Priya Shah', 'Complaints officer', 'officer', 11),
    member('Declan Ward', 'Complaints officer', 'officer', 12),
    member('Aneta Nowak', 'Complaints officer', 'officer', 13),
    member('Tom Bell', 'Head of housing', 'manager', 14),
    member('Yewande Cole', 'Head of repairs', 'manager', 15),
    member('Ruth Ellis', 'Director', 'director', 16),
  ],
};
