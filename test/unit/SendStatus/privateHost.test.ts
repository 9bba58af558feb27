import { toLink } from '../../../nodes/SendStatus/link';
import { isPrivate } from '../../../nodes/SendStatus/privateHost';
import { factsOf } from '../factsOf';

const kindOf = (link: string) => (isPrivate(new URL(link)) ? 'private' : 'public');

describe('isPrivate', () => {
	it.each([
		'http://localhost/a.jpg',
		'http://localhost.:5678/a.jpg',
		'http://minio:9000/a.jpg',
		'http://nas.local/a.jpg',
		'http://files.internal/a.jpg',
		'http://127.0.0.1:8080/a.jpg',
		'http://2130706433/a.jpg',
		'http://0.0.0.0/a.jpg',
		'http://10.1.2.3/a.jpg',
		'http://172.16.0.1/a.jpg',
		'http://172.31.255.1/a.jpg',
		'http://192.168.1.10/a.jpg',
		'http://169.254.169.254/a.jpg',
		'http://100.64.0.1/a.jpg',
		'http://[::1]/a.jpg',
		'http://[fd00::1]/a.jpg',
		'http://[fe80::1]/a.jpg',
	])('knows that GREEN-API cannot reach %s', (link) => {
		expect(kindOf(link)).toBe('private');
		expect(factsOf(() => toLink(link)).title).toMatch(/cannot reach/);
	});

	it.each(['https://example.com', 'https://8.8.8.8/a.jpg', 'https://172.32.0.1/a.jpg', 'https://100.128.0.1/a.jpg', 'https://11.0.0.1/a.jpg', 'https://local.example.com', 'https://[2606:4700::1111]/a.jpg', 'https://10.example.com'])(
		'lets %s pass',
		(link) => {
			expect(kindOf(link)).toBe('public');
		},
	);
});
