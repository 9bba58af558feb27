import * as n8nWorkflow from 'n8n-workflow';
import { type INodeParameters, Workflow } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { withExpressions } from '../../engine/engineOf';
import { ownNode } from '../../engine/node';
import { loaded, nodeTypesFor } from '../../engine/nodeTypes';

/** Where the library of n8n has two ways to evaluate expressions, n8n chooses the other one than the library. */
const { ExpressionEvaluatorProxy } = n8nWorkflow as unknown as { ExpressionEvaluatorProxy?: { setEvaluator?: (name: string) => void } };

beforeAll(() => ExpressionEvaluatorProxy?.setEvaluator?.('tournament'));

/** What the editor shows below the node, as it evaluates it: without data, and as what it has stored of the form. */
async function subtitleOf(parameters: INodeParameters): Promise<unknown> {
	const node = ownNode('Node', 'sendStatus', { parameters });
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes: nodeTypesFor(loaded(new SendStatus()), []) });
	const { subtitle } = new SendStatus().description;
	const stored = workflow.getNode('Node')!;
	return await withExpressions(workflow, async () => await Promise.resolve(workflow.expression.getSimpleParameterValue(stored, subtitle, 'internal', {}, undefined, 'later')));
}

const byNumber = (participants: unknown) => ({ participants }) as INodeParameters;
const fromList = (contacts: unknown) => ({ audience: 'chooseContacts', contacts }) as INodeParameters;

it.each<[string, INodeParameters]>([
	['Text', {}],
	['Voice to all contacts', { operation: 'sendVoice', audience: 'allContacts' }],
	['Picture or video to +7 900 111-00-01', { operation: 'sendMedia', ...byNumber(' +7 900 111-00-01\n') }],
	['Text to 79000000001', byNumber(79000000001)],
	['Text to 79000000001', byNumber('["79000000001"]')],
	['Text to 3 people', byNumber('+7 900 111-00-01, 79000000002;\n79000000003@c.us\n')],
	['Text to 2 people', byNumber(['79000000001', '+7 900 000-00-02'])],
	['Text to 2 people', byNumber('["79000000001", "79000000002"]')],
	['Text', byNumber(' , \n')],
	['Text to chosen people', byNumber('={{ $json.people }}')],
	['Text to chosen people', byNumber('=79000000001, {{ $json.number }}')],
	['Text to chosen people', byNumber('79000000001 79000000002')],
	['Text to chosen people', byNumber('79000000001 79000000002, 79000000003')],
	['Text to chosen people', byNumber('a text that is no number and too long for the canvas')],
	['Text', fromList([])],
	['Text to 1 person', fromList(['79000000001@c.us'])],
	['Text to 3 people', fromList(['79000000001@c.us', '100200300400500@lid', '79000000003@c.us'])],
	['Text to chosen people', fromList('={{ $json.people }}')],
	['Text', { audience: '={{ $json.audience }}', participants: '79000000001' }],
])('says "%s" of %j', async (expected, parameters) => {
	expect(await subtitleOf(parameters)).toBe(expected);
});

it('ends where n8n sees its end, and not before', () => {
	const subtitle = String(new SendStatus().description.subtitle);
	expect(subtitle.indexOf('}}')).toBe(subtitle.length - 2);
});
