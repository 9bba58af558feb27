/** How Node words the end of a connection: by the system call during which it came. */
const calls: Record<string, string> = {
	ENOTFOUND: 'getaddrinfo',
	EAI_AGAIN: 'getaddrinfo',
	ECONNREFUSED: 'connect',
	EHOSTUNREACH: 'connect',
	ENETUNREACH: 'connect',
	ECONNRESET: 'read',
	EPIPE: 'write',
};

/** An error of the network as axios makes it of Node's own: with the code, and Node's error as the cause. */
export function disconnected(code: string, syscall = calls[code]): Error {
	const message = syscall === undefined ? code : `${syscall} ${code} 127.0.0.1:443`;
	return Object.assign(new Error(message), { code, cause: Object.assign(new Error(message), { code, syscall }) });
}
