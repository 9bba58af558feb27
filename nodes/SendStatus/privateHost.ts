/** Names and addresses that mean something on one computer or in one network only, in the form that URL gives them. */
const privateHosts = [
	// Without a dot: localhost, or the name of a container.
	/^[^.:]+$/,
	/\.(localhost|local|internal|lan|home|home\.arpa|localdomain)$/,
	/^(0|10|127)(\.\d+){3}$/,
	/^(192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(\.\d+){2}$/,
	/^\[(::1?|f[cd]..:.*|fe[89ab].:.*)\]$/,
];

/** Whether a link leads to the n8n server itself or its own network, where GREEN-API cannot fetch anything. */
export function isPrivate({ hostname }: URL): boolean {
	const name = hostname.replace(/\.$/, '');
	return privateHosts.some((host) => host.test(name));
}
