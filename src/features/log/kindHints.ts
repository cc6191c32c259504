import type { ContactKind } from '../../../electron/domain/words.ts';

/** How to tell what somebody's message is (Complaint Handling Code 2024, 1.2 to 1.6), in plain words. */
export const kindHints: Record<ContactKind, string> = {
  complaint:
    'They are unhappy about something that we, our staff or our contractors did, or did not do. They need not use the word “complaint”.',
  'service-request':
    'They ask us to put something right, and this is the first we hear of it. If they are unhappy with how we have dealt with such a request, it is a complaint.',
  enquiry: 'They want to know something. Nobody is unhappy about what we did.',
  compliment: 'They thank us or praise somebody.',
  comment: 'They suggest something or tell us what they think, without asking us to put anything right.',
  'negative-feedback':
    'Something critical in a survey or in passing. Tell them how they can complain if they want to; if they do, it is a complaint.',
};
