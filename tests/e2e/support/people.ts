import type { Answer, Contact } from './casework.ts';

/** An invented resident and her complaint, used wherever a test needs one. */
export const boiler: Contact = {
  who: {
    name: 'Mrs Grace Okafor',
    address: '14 Tern Close\nMillport',
    postcode: 'mp14zz',
    phone: '01632 960123',
    needs: ['Large print'],
    needsNote: '16 point',
  },
  words: 'The boiler has been off for nine days and nobody has called back.',
  outcome: 'The boiler mended and an apology.',
  subjects: ['Heating and hot water', 'Communication'],
};

export const boilerAnswer: Answer = {
  decision: 'Upheld',
  reasons: 'Our repairs policy promises a visit within 24 hours when there is no heating. Nobody came for nine days.',
  findings:
    'You reported the boiler on 21 February. Our contractor closed the job by mistake, and you had no heating for nine days.',
  apology: 'We are sorry that we left you without heating and did not call you back.',
  actions: [
    { what: 'Replace the boiler’s pump', owner: 'Tom Bell', by: '29/5/2026' },
    {
      what: 'Pay you for nine days without heating',
      kind: 'Payment',
      owner: 'Priya Shah',
      by: '1/4/2026',
      amount: '90',
    },
  ],
  learning: 'Our contractor can no longer close a heating job without a call to the resident.',
};

export const boilerFinalAnswer: Answer = {
  ...boilerAnswer,
  actions: [
    { what: 'Pay you for the further weeks', kind: 'Payment', owner: 'Priya Shah', by: '5/5/2026', amount: '150' },
  ],
};
