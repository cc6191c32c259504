import { app } from 'electron';

/**
 * Turns off whatever Chromium does on the network by itself. Redress needs no network at all: a name or address that
 * some part of Chromium asked for after all is answered with "not found" before anything leaves the machine.
 * Before Electron is ready.
 */
export function cutOffNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}
