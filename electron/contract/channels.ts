/** The one channel of each direction. Apart from the schemas, because the preload script must not carry them. */
export const INVOKE_CHANNEL = 'redress:invoke';
export const PUSH_CHANNEL = 'redress:push';
