/** Retry-After headers that ask for nothing sensible: no wait, one in the past, too long a one, or none that can be read. */
export const oddRetryAfters = [
	...['0', '0.0', '-0', '-1', '-3600', '0.001', '00'],
	...['Thu, 01 Jan 1970 00:00:00 GMT', 'Wed, 21 Oct 2015 07:28:00 GMT', '2015-10-21'],
	...['86400', '1e9', '1e400', 'Infinity', '-Infinity', '9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT'],
	...['', ' ', 'soon', 'NaN', 'null', '5 seconds', '1,2', '{}'],
];
