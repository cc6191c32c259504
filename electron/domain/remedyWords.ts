import { z } from 'zod';

/** What the resident said to an offer. */
export const RemedyAnswer = z.enum(['accepted', 'partly', 'refused']);
export type RemedyAnswer = z.infer<typeof RemedyAnswer>;

export const remedyAnswerLabels: Record<RemedyAnswer, string> = {
  accepted: 'Accepted',
  partly: 'Accepted in part',
  refused: 'Refused',
};

/** How money reached the resident. */
export const PaymentMethod = z.enum(['bank-transfer', 'cheque', 'cash', 'voucher', 'rent-account']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

export const paymentMethodLabels: Record<PaymentMethod, string> = {
  'bank-transfer': 'Bank transfer',
  cheque: 'Cheque',
  cash: 'Cash',
  voucher: 'Voucher',
  'rent-account': 'All of it to the rent account, as agreed',
};
