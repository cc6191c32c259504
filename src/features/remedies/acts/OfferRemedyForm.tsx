import { Group, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { RemedyView } from '../../../../electron/contract/remedies.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../../case/acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../../case/acts/useActForm.ts';
import { type RemedyFormProps, WithRemedy } from './WithRemedy.tsx';

const OfferDraft = z.object({ what: z.string(), replyBy: IsoDate.nullable(), on: IsoDate.nullable() });
type OfferDraft = z.infer<typeof OfferDraft>;

/** A remedy was offered otherwise than in the answer's letter. */
export function OfferRemedyForm(props: RemedyFormProps) {
  return (
    <WithRemedy {...props} states={['to-offer']}>
      {(remedy) => <Offer key={remedy.remedyId} {...props} remedy={remedy} />}
    </WithRemedy>
  );
}

function Offer({ remedy, ...props }: ActFormProps & { remedy: RemedyView }) {
  const { today } = useSignedIn();
  const initial: OfferDraft = { what: remedy.letterWords, replyBy: null, on: today };
  const act = useActForm({
    ...props,
    draft: `offer-remedy:${remedy.remedyId}:${remedy.revision}`,
    schema: OfferDraft,
    initial,
    command: 'remedies.offer',
    input: ({ what, replyBy, on }, seen) => ({ ...seen, remedyId: remedy.remedyId, what, replyBy, on }),
    done: () => 'The offer is on the case.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Record the offer"
      submitLabel="Record the offer"
      intro="An offer that goes out in the response letter is recorded by itself when the letter is sent: put the remedy into its actions. Use this form for an offer made another way."
    >
      <Textarea
        label="What was offered, and how it was explained"
        required
        autosize
        minRows={4}
        maxRows={14}
        data-autofocus
        value={form.what}
        onChange={(event) => set({ what: event.currentTarget.value })}
        error={problems.at('what')}
      />
      <Group grow align="flex-start">
        <PastDayInput
          label="Day it was offered"
          required
          value={form.on}
          onChange={(on) => set({ on })}
          error={problems.at('on')}
        />
        <UkDateInput
          label="Answer asked for by (optional)"
          today={today}
          min={form.on}
          boundsMessage="Not before the offer."
          value={form.replyBy}
          onChange={(replyBy) => set({ replyBy })}
          error={problems.at('replyBy')}
        />
      </Group>
    </ActFrame>
  );
}
