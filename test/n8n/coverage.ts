import type { INodeType } from 'n8n-workflow';
import { typeOf } from '../allNodes';
import type { NodeUnderTest } from '../host/webhook';
import { everyOperation, titledOperations } from '../titledOperations';
import { alikeOperations, operations } from './operations';

const usualIn = ({ description }: INodeType, field: string): unknown => description.properties.find(({ name }) => name === field)?.default;

/** Which declared operation a node performs; what its parameters leave out is as the form begins. */
function keyOf({ type, parameters }: NodeUnderTest): string {
	const found = titledOperations.find(
		({ node, parameters: choice }) =>
			type.endsWith(`.${typeOf(node)}`) && Object.entries(choice).every(([name, value]) => (parameters?.[name] ?? usualIn(node, name)) === value),
	);
	return found?.key ?? `an operation of ${type} that there is not`;
}

/** The suites in a real n8n need data for each operation of their own; a new one must not be without. */
export function describeCoverage(): void {
	test('every operation of every node is tried', () => {
		const tried = new Set([...operations, ...alikeOperations].map(({ node }) => keyOf(node)));
		expect([...tried].sort()).toEqual(everyOperation.map(([, { key }]) => key).sort());
	});
}
