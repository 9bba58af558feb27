/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from './paths';
import { npm, run } from './run';

/** What matters of a package.json. */
interface PackageJson {
	name: string;
	version: string;
}

const FOR_DEVELOPERS = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

const readPackageJson = async (folder: string): Promise<PackageJson> => JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageJson;

const writeJson = async (file: string, content: unknown): Promise<void> => await writeFile(file, JSON.stringify(content, null, 2));

/** Where n8n keeps what is installed through Settings > Community nodes. */
const nodesFolder = (userFolder: string): string => join(userFolder, '.n8n', 'nodes');

/** Where an installed package lies in a user folder. */
export const installedFolder = (userFolder: string, name: string): string => join(nodesFolder(userFolder), 'node_modules', name);

/** Builds this package into dist/. */
export async function buildPackage(signal?: AbortSignal): Promise<void> {
	await npm(['run', 'build', '--silent'], { cwd: packageRoot, signal });
}

/** As n8n itself does it: unpack, and leave out what only the package's developers need. */
async function unpack(tarball: string, tarballFolder: string, target: string): Promise<PackageJson> {
	await mkdir(target, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], { cwd: tarballFolder });
	const packageJson = await readPackageJson(target);
	await writeJson(join(target, 'package.json'), Object.fromEntries(Object.entries(packageJson).filter(([field]) => !FOR_DEVELOPERS.includes(field))));
	return packageJson;
}

/** Packs the built package, as it would be published, into a folder; gives the tarball's name and the packed package.json. */
export async function packPackage(folder: string, signal?: AbortSignal): Promise<{ tarball: string; packageJson: PackageJson }> {
	await npm(['pack', '--pack-destination', folder], { cwd: packageRoot, signal });
	const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
	if (!tarball) throw new Error('npm pack made no tarball');
	return { tarball, packageJson: await readPackageJson(packageRoot) };
}

/**
 * Packs the built package as it would be published and installs it in n8n's user folder as Settings > Community nodes would:
 * the unpacked package and n8n's list of what is installed. n8n then also notes it in its database, which only the settings page reads.
 */
export async function installPackage(userFolder: string, signal?: AbortSignal): Promise<void> {
	const workshop = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-pack-'));
	try {
		const { tarball, packageJson: { name } } = await packPackage(workshop, signal);
		const target = installedFolder(userFolder, name);
		await rm(target, { recursive: true, force: true });
		const { version } = await unpack(tarball, workshop, target);
		await writeJson(join(nodesFolder(userFolder), 'package.json'), { name: 'installed-nodes', private: true, dependencies: { [name]: version } });
	} finally {
		await rm(workshop, { recursive: true, force: true });
	}
}

/** Puts the freshly built files over the installed ones; an n8n started with `reload` notices and loads them. */
export async function refreshPackage(userFolder: string): Promise<void> {
	const { name } = await readPackageJson(packageRoot);
	await cp(join(packageRoot, 'dist'), join(installedFolder(userFolder, name), 'dist'), { recursive: true, force: true });
}
