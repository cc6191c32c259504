import type {
  Category,
  Channel,
  ContactKind,
  ContactMethod,
  Decision,
  Division,
  HazardKind,
  LinkRole,
  Need,
  OtherFormat,
  RemedyKind,
  ReturnReason,
  SendMethod,
  StaffRole,
  Tenure,
} from './words.ts';

/** How staff and residents say each of the record's codes. A new code without words does not compile. */
export const channelLabels: Record<Channel, string> = {
  phone: 'Telephone',
  letter: 'Letter',
  email: 'Email',
  'web-form': 'Web form',
  'social-media': 'Social media',
  visit: 'Home visit',
  counter: 'At the counter',
  representative: 'Through somebody else',
};

export const contactKindLabels: Record<ContactKind, string> = {
  complaint: 'Complaint',
  compliment: 'Compliment',
  comment: 'Comment',
  enquiry: 'Enquiry',
  'service-request': 'Service request',
  'negative-feedback': 'Negative feedback',
};

export const divisionLabels: Record<Division, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

export const categoryLabels: Record<Category, string> = {
  repairs: 'Repairs',
  'damp-and-mould': 'Damp and mould',
  'heating-and-hot-water': 'Heating and hot water',
  'estate-and-communal': 'Estate and shared areas',
  'rent-and-service-charges': 'Rent and service charges',
  'allocations-and-transfers': 'Allocations and transfers',
  'anti-social-behaviour-handling': 'How we dealt with anti-social behaviour',
  'tenancy-management': 'Tenancy management',
  'home-improvement-and-adaptations': 'Home improvements and adaptations',
  'new-home-and-sales': 'New home or sale',
  'staff-conduct': 'Conduct of staff',
  'contractor-conduct': 'Conduct of a contractor',
  communication: 'Communication',
  'complaint-handling': 'Complaint handling',
  'data-and-records': 'Data and records',
  'equality-and-access': 'Equality and access',
  'care-services': 'Care services',
  'support-services': 'Support services',
  other: 'Something else',
};

export const hazardLabels: Record<HazardKind, string> = {
  'damp-and-mould': 'Damp, mould or fungal growth',
  'excess-cold': 'Excess cold',
  'excess-heat': 'Excess heat',
  falls: 'Falls',
  'structural-collapse': 'Collapse or falling parts',
  fire: 'Fire',
  explosion: 'Explosion',
  electrical: 'Electrical',
  'domestic-hygiene': 'Hygiene and pests',
  'food-safety': 'Food safety',
  other: 'Another hazard',
};

export const needLabels: Record<Need, string> = {
  'large-print': 'Large print',
  'giant-print': 'Giant print',
  braille: 'Braille',
  audio: 'Audio',
  'easy-read': 'Easy read',
  translation: 'Translation',
  interpreter: 'Interpreter',
  'sign-language': 'Sign language',
  'text-relay': 'Text relay',
  'no-phone': 'No telephone calls',
  'phone-instead-of-writing': 'Telephone as well as writing',
  'representative-present': 'Somebody with them when we talk',
  'home-visits-only': 'Home visits only',
  other: 'Another adjustment',
};

export const tenureLabels: Record<Tenure, string> = {
  lcra: 'Tenant (low cost rental)',
  lcho: 'Shared owner (low cost home ownership)',
  leaseholder: 'Leaseholder',
  other: 'Other resident',
  'not-a-resident': 'Not a resident',
};

export const staffRoleLabels: Record<StaffRole, string> = {
  officer: 'Officer',
  manager: 'Manager',
  director: 'Director',
  administrator: 'Administrator',
};

export const linkRoleLabels: Record<LinkRole, string> = {
  representative: 'Representative',
  'joint-complainant': 'Joint complainant',
  'councillor-or-mp': 'Councillor or MP',
  witness: 'Witness',
  subject: 'Complained about',
};

export const decisionLabels: Record<Decision, string> = {
  upheld: 'Upheld',
  'partly-upheld': 'Partly upheld',
  'not-upheld': 'Not upheld',
  resolved: 'Resolved',
};

export const remedyKindLabels: Record<RemedyKind, string> = {
  apology: 'Apology',
  acknowledgement: 'Acknowledging what went wrong',
  'explanation-or-assistance': 'Explanation or help',
  'action-on-delay': 'Putting right a delay',
  'change-of-decision': 'Changing a decision',
  'record-amended': 'Correcting a record',
  financial: 'Payment',
  'change-of-practice': 'Changing how we work',
};

export const sendMethodLabels: Record<SendMethod, string> = {
  'post-first-class': 'First class post',
  'post-second-class': 'Second class post',
  'post-signed-for': 'Signed for post',
  'post-special-delivery': 'Special delivery',
  'by-hand': 'Delivered by hand',
  collected: 'Collected at the office',
  email: 'Email',
};

export const returnReasonLabels: Record<ReturnReason, string> = {
  'gone-away': 'Gone away',
  'not-known': 'Not known at this address',
  'address-incomplete': 'Address incomplete',
  'no-such-address': 'No such address',
  refused: 'Refused',
  'not-called-for': 'Not called for',
  'not-said': 'No reason given',
};

export const otherFormatLabels: Record<OtherFormat, string> = {
  'large-print': 'Larger print',
  braille: 'Braille',
  audio: 'Audio',
  'easy-read': 'Easy read',
  translation: 'Translation',
};

export const contactMethodLabels: Record<ContactMethod, string> = {
  phone: 'Telephone',
  letter: 'Letter',
  email: 'Email',
  visit: 'Home visit',
  counter: 'At the counter',
  text: 'Text message',
};
