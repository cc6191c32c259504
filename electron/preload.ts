import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { INVOKE_CHANNEL, PUSH_CHANNEL } from './contract/channels.ts';

contextBridge.exposeInMainWorld('api', {
  invoke: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(INVOKE_CHANNEL, name, input),
  subscribe: (listener: (push: unknown) => void): (() => void) => {
    // The event itself stays here: it would hand the page a way to answer.
    const hear = (_event: IpcRendererEvent, push: unknown) => listener(push);
    ipcRenderer.on(PUSH_CHANNEL, hear);
    return () => ipcRenderer.off(PUSH_CHANNEL, hear);
  },
});
