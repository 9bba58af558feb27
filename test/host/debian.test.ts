/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { inPath, provide } from './debian';

const path = process.env.PATH;

afterEach(() => {
	process.env.PATH = path;
});

describe('provide', () => {
	it('gives what is there and installs nothing', async () => {
		process.env.PATH = '';
		expect(await provide('Node', ['nodejs'], () => '/usr/bin/node')).toBe('/usr/bin/node');
	});

	it('says what is missing, and how Debian calls it, where it cannot be installed', async () => {
		process.env.PATH = '';
		await expect(provide('Redis', ['redis-server'], () => undefined)).rejects.toThrow(/^Redis is missing, and this machine has no apt-get.*redis-server/);
	});
});

describe('inPath', () => {
	it('finds a program among the folders of PATH', () => {
		expect(inPath('node')).toMatch(/node$/);
	});

	it('knows when there is none', () => {
		expect(inPath('no-such-program-anywhere')).toBeUndefined();
	});
});
