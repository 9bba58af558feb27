/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { until } from '../host/until';

const SECONDS_TO_COLLECT = 30;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What of these is still there after garbage collection. */
export async function stillThere<Ref extends { ref: WeakRef<object> }>(refs: Ref[]): Promise<Ref[]> {
	const held = (): Ref[] => refs.filter(({ ref }) => ref.deref() !== undefined);
	const none = async (): Promise<Ref[] | undefined> => {
		collect();
		return held().length === 0 ? [] : undefined;
	};
	return await until('The collection of all', SECONDS_TO_COLLECT, none).catch(held);
}
