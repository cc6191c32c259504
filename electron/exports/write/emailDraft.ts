import MailComposer from 'nodemailer/lib/mail-composer';

export interface EmailDraft {
  /** Null: whoever opens it chooses. */
  from: { name: string; address: string } | null;
  to: { name: string; address: string };
  subject: string;
  text: string;
  attachments: { filename: string; contentType: string; content: Uint8Array }[];
  date: Date;
  /** Makes the message's own id; the mail program gives another one when it is sent. */
  id: string;
}

/**
 * An email that has not been sent, as a file that mail programs open for writing (X-Unsent, which Outlook reads). Nothing is
 * fetched and nothing is sent: all parts are handed in.
 */
export async function writeEmailDraft(draft: EmailDraft): Promise<Uint8Array> {
  const message = new MailComposer({
    ...(draft.from ? { from: draft.from } : {}),
    to: draft.to,
    subject: draft.subject,
    text: draft.text,
    date: draft.date,
    messageId: `<${draft.id}@draft.invalid>`,
    headers: { 'X-Unsent': '1' },
    attachments: draft.attachments.map(({ content, ...about }) => ({ ...about, content: Buffer.from(content) })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return await message.build();
}
