import { fileOf, parseMediaPath, type MediaPath } from './media';
import { instanceOf, type World } from './world';

/** What a link to one of the simulator's two hosts points at; undefined for any other address. */
function targetOf({ url, mediaUrl }: World, address: string): MediaPath | undefined {
	const { origin, pathname } = new URL(address);
	return [url, mediaUrl].includes(origin) ? parseMediaPath(pathname) : undefined;
}

/** The file that a link gives, whichever of the two hosts it names; undefined when there is none or the link has expired. */
export function fileAt(world: World, address: string): Buffer | undefined {
	const target = targetOf(world, address);
	return target && fileOf(world.instances.get(target.instance), target.name);
}

/**
 * Makes the link to a file useless; with `forGood` downloadFile gives no new one either.
 *
 * @throws Error when the link is none to a file of an instance
 */
export function expire(world: World, address: string, { forGood = false }: { forGood?: boolean } = {}): void {
	const target = targetOf(world, address);
	if (!target) throw new Error(`${address} is no link to a file`);
	const { expiredFiles, lostFiles } = instanceOf(world, target.instance);
	expiredFiles.add(target.name);
	if (forGood) lostFiles.add(target.name);
}
