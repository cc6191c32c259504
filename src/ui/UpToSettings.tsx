import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Above the title of a screen that is reached from the settings: the way back. */
export function UpToSettings() {
  return <Anchor renderRoot={(props) => <Link to="/settings" {...props} />}>Settings</Anchor>;
}
