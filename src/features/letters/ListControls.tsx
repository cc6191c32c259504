import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';

interface ListControlsProps {
  /** "point 2". */
  what: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  /** Undefined: it cannot be taken out. */
  onRemove: (() => void) | undefined;
}

/** Up, down and away: for one item of a numbered list in a letter. */
export function ListControls({ what, isFirst, isLast, onMove, onRemove }: ListControlsProps) {
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label="Move up (Alt+Up)">
        <ActionIcon
          variant="default"
          aria-label={`Move ${what} up`}
          aria-keyshortcuts="Alt+ArrowUp"
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Move down (Alt+Down)">
        <ActionIcon
          variant="default"
          aria-label={`Move ${what} down`}
          aria-keyshortcuts="Alt+ArrowDown"
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {onRemove && (
        <Tooltip label="Take it out">
          <ActionIcon variant="default" aria-label={`Take out ${what}`} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}
