import { CodedError } from './codedError.ts';

/** A port, whose it is to be in words (`the gateway`), and the variable that says so. */
export interface MeantPort {
  readonly port: number;
  readonly owner: string;
  readonly variable: string;
}

/**
 * Listens, and says in words that help why it cannot.
 * @throws CodedError PORT_TAKEN or PORT_NOT_ALLOWED; whatever else `listen` throws
 */
export async function listenOn<T>(
  { port, owner, variable }: MeantPort,
  listen: () => Promise<T>,
): Promise<T> {
  try {
    return await listen();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const remedy = `set ${variable} to another (0: any free port)`;
    if (code === 'EADDRINUSE')
      throw new CodedError(
        'PORT_TAKEN',
        `Port ${port}, meant for ${owner}, is in use: stop what uses it, or ${remedy}`,
        { cause },
      );
    if (code === 'EACCES')
      throw new CodedError('PORT_NOT_ALLOWED', `${owner} may not use port ${port}: ${remedy}`, { cause });
    throw cause;
  }
}
