import { describe, expect, it } from 'vitest';
import { elements, formsNeverKept, strayForms, textInState } from './forms.ts';
import { parse, readSources, written } from './source.ts';

const src = readSources('src');
const paths = (offences: { path: string }[]) => [...new Set(offences.map(({ path }) => path))];

/** Forms that must not be kept, and why: what is typed there may lie nowhere. */
const NEVER_KEPT: Record<string, string> = {
  'src/features/backups/SecondPlace.tsx': 'the passphrase of the backups',
  'src/features/start/BringBack.tsx': 'the passphrase of the backups',
};

/** Text fields that belong to no form: nothing is lost with what stands in them. */
const NO_FORM: Record<string, string> = {
  'src/features/calendar/HolidaysSection.tsx': 'which year is shown',
  'src/features/find/FindPage.tsx': 'words to look for; the address has them',
  'src/features/frame/FindBox.tsx': 'words to look for',
  'src/features/letters/ParagraphPicker.tsx': 'words to look for',
  'src/features/letters/prose/LinkControl.tsx': 'an address, which goes into the text at once',
  'src/features/settings/paragraphs/ParagraphsSection.tsx': 'words to look for',
  'src/ui/CaseSearch.tsx': 'words to look for',
};

describe('forms', () => {
  it('all stand in the shell that asks what keeps their text', () => {
    expect(written(strayForms(src))).toEqual([]);
    expect(strayForms([parse('src/features/x.tsx', 'const a = <form><input /></form>;')])).toHaveLength(1);
  });

  it('are kept as drafts, but for those that hold a secret', () => {
    expect(paths(formsNeverKept(src))).toEqual(Object.keys(NEVER_KEPT));
    expect(formsNeverKept([parse('src/x.tsx', "const a = <FormShell kept={{ never: 'It is short.' }} />;")])).toEqual([
      { path: 'src/x.tsx', line: 1, what: 'It is short.' },
    ]);
  });

  it('keep typed text in the draft and not beside it', () => {
    expect(paths(textInState(src))).toEqual([...Object.keys(NEVER_KEPT), ...Object.keys(NO_FORM)].sort());
    const beside = `function F() {
      const [text, setText] = useState('');
      return <Textarea value={text} onChange={(event) => setText(event.currentTarget.value)} />;
    }`;
    expect(textInState([parse('src/x.tsx', beside)])).toHaveLength(1);
  });
});

/** The questions "really?" that there may be, at most three: all else is done at once and can be taken back. */
const CONFIRMATIONS: Record<string, string> = {
  'src/features/backups/RestoreDialog.tsx': 'what was recorded since a backup goes out of sight',
  'src/features/letters/IssueDialog.tsx': 'an issued letter is final',
  'src/features/wordings/VersionsPanel.tsx': 'why a letter’s former words are used again, which all its letters follow',
};

describe('questions whether something is really meant', () => {
  it('are asked where nothing can be taken back, and at most three times in the program', () => {
    expect(paths(elements(src, 'Modal'))).toEqual(Object.keys(CONFIRMATIONS));
    expect(elements(src, 'Modal').length).toBeLessThanOrEqual(3);
    const asked = readSources('src', 'electron').filter(({ text }) =>
      /openConfirmModal|\bwindow\.confirm\(|showMessageBox\(.*question/.test(text),
    );
    expect(asked.map(({ path }) => path)).toEqual([]);
  });
});
