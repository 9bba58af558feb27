import { allNodes } from '../allNodes';
import { yamlFiles } from './yamlFiles';

interface Field {
	type: string;
	id?: string;
	attributes: { label?: string; value?: string; description?: string; options?: Array<string | { label: string; required?: boolean }> };
	validations?: { required: boolean };
}

const { 'config.yml': chooser, ...forms } = yamlFiles<{ name: string; description: string; body: Field[]; contact_links?: Array<Record<string, string>> }>('.github/ISSUE_TEMPLATE');

describe.each(Object.entries(forms))('the form %s', (_, { name, description, body }) => {
	const fields = body.filter(({ type }) => type !== 'markdown');

	it('is one that GitHub takes', () => {
		expect([name, description].filter((text) => typeof text !== 'string')).toEqual([]);
		expect(body.filter(({ type }) => !['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'].includes(type))).toEqual([]);
		expect(fields.filter(({ id, attributes }) => !/^[\w-]+$/.test(id ?? '') || !attributes.label)).toEqual([]);
		expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
	});

	it('asks for no token, and to confirm that none is in it', () => {
		expect(fields.filter(({ type, attributes }) => type !== 'checkboxes' && JSON.stringify(attributes).toLowerCase().includes('token'))).toEqual([]);
		expect(fields.find(({ id }) => id === 'nothing-private')?.attributes.options).toEqual([{ label: expect.stringMatching(/API token.*phone number/), required: true }]);
	});
});

it('the form for what does not work offers every node, by its name in n8n', () => {
	const offered = forms['bug.yml'].body.find(({ id }) => id === 'node')?.attributes.options;
	expect(offered).toEqual(expect.arrayContaining(allNodes.map(({ description }) => description.displayName)));
});

it("sends questions to n8n's community and to GREEN-API", () => {
	expect(chooser.contact_links?.map(({ url }) => new URL(url).host)).toEqual(['community.n8n.io', 'green-api.com']);
});
