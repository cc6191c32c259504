import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type Zoom, zoomLabel, zooms } from './previewView.ts';

interface PreviewControlsProps {
  /** "letter": what is shown. */
  what: string;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  isText: boolean;
  onText: (isText: boolean) => void;
}

/** How large the letter is shown, or its words alone. */
export function PreviewControls({ what, zoom, onZoom, isText, onText }: PreviewControlsProps) {
  const step = zooms.indexOf(zoom);
  const [smaller, larger] = [zooms[step - 1], zooms[step + 1]];
  return (
    <Group gap={4}>
      <Tooltip label="Smaller">
        <ActionIcon
          variant="default"
          aria-label={`Show the ${what} smaller`}
          disabled={isText || smaller === undefined}
          onClick={() => smaller !== undefined && onZoom(smaller)}
        >
          <IconZoomOut size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Text size="sm" miw={84} ta="center" role="status">
        {zoomLabel(zoom)}
      </Text>
      <Tooltip label="Larger">
        <ActionIcon
          variant="default"
          aria-label={`Show the ${what} larger`}
          disabled={isText || larger === undefined}
          onClick={() => larger !== undefined && onZoom(larger)}
        >
          <IconZoomIn size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button
        variant={isText ? 'filled' : 'default'}
        size="compact-sm"
        aria-pressed={isText}
        onClick={() => onText(!isText)}
      >
        As text
      </Button>
    </Group>
  );
}
