import { methods } from '../../../nodes/shared/api/methods';
import { findMethod } from '../methods';

/* The simulator has its own table, written from the documentation, so that a wrong row of the nodes' table shows. */

it.each(Object.entries(methods))('%s has the verb and the allowance in the nodes that it has in the simulator', (name, { verb, perSecond }) => {
	const row = findMethod(name);
	expect([verb, perSecond]).toEqual([row?.verb, row?.perSecond]);
});
