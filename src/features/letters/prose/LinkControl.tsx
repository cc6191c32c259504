import { ActionIcon, Button, Group, Popover, Stack, TextInput, Tooltip } from '@mantine/core';
import type { useRovingIndex } from '@mantine/hooks';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { linkTarget } from './linkTarget.ts';

interface LinkControlProps {
  editor: Editor;
  roving: ReturnType<typeof useRovingIndex>['getItemProps'];
  index: number;
}

/** Sets the chosen words as a link, changes where one goes, or takes it off. */
export function LinkControl({ editor, roving, index }: LinkControlProps) {
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isOn = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') });

  const open = () => {
    const held: unknown = editor.getAttributes('link').href;
    setAddress(typeof held === 'string' ? held : '');
    setProblem(null);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    editor.commands.focus();
  };
  const put = () => {
    const href = linkTarget(address);
    if (href === null)
      return setProblem('Write a web address, such as www.housing-ombudsman.org.uk, or an email address.');
    const chain = editor.chain().focus().extendMarkRange('link');
    // Where no words are chosen, the address itself is what the letter shows.
    if (editor.state.selection.empty && !isOn)
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    setOpen(false);
  };
  const takeOff = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    setOpen(false);
  };
  const pressed = (event: KeyboardEvent) => {
    // The field stands within the letter's form, which Enter would send.
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      put();
    } else if (event.key === 'Escape') close();
  };

  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-start" withinPortal>
      <Popover.Target>
        <Tooltip label="Link">
          <ActionIcon
            size={28}
            variant={isOn ? 'filled' : 'subtle'}
            color="gray"
            aria-label="Link"
            {...roving({ index, onClick: open })}
          >
            <IconLink size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={pressed} aria-label="Link">
        <Stack gap="sm">
          <TextInput
            label="Where it leads"
            description="A web or an email address. In print it stands after the words."
            value={address}
            error={problem}
            onChange={(event) => setAddress(event.currentTarget.value)}
            data-autofocus
            w={320}
          />
          <Group gap="xs">
            <Button size="compact-md" onClick={put}>
              Set the link
            </Button>
            {isOn && (
              <Button size="compact-md" variant="default" onClick={takeOff}>
                Take it off
              </Button>
            )}
            <Button size="compact-md" variant="default" onClick={close}>
              Leave it
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
