/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { N8nLine } from './line';
import { findNode } from './node24';
import { cacheFolder, recipesFolder } from './paths';
import { withProgress } from './progress';
import { CommandFailed, npm } from './run';
import { provideSqlite } from './sqlite';
import { buildOnce } from './workshop';

const NEEDED_GIGABYTES = 3;
const RECIPE = ['package.json', 'package-lock.json'];

/** An n8n on this machine, ready to be started. */
export interface InstalledN8n {
	folder: string;
	line: N8nLine;
	/** The Node binary that runs it. */
	node: string;
}

const NETWORK_FAULT = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|CERT_|SELF_SIGNED/;
const REGISTRY_FAULT = /\bE(401|403|404|TARGET|INTEGRITY)\b/;

function advice(output: string): string {
	if (/ENOSPC/.test(output)) return 'The disk is full.';
	if (NETWORK_FAULT.test(output)) return 'The npm registry cannot be reached. Check the network, and `npm config get registry`, `npm config get proxy`.';
	if (REGISTRY_FAULT.test(output)) return 'The npm registry answers, but does not give a package that n8n needs. Check `npm config get registry`.';
	return 'npm could not install n8n; its message above says why.';
}

/** Asked first, since npm notices it only after minutes and says it badly. */
async function demandSpace(folder: string): Promise<void> {
	const disk = await statfs(folder);
	const gigabytes = (disk.bavail * disk.bsize) / 1024 ** 3;
	if (gigabytes >= NEEDED_GIGABYTES) return;
	throw new Error(`n8n needs about ${NEEDED_GIGABYTES} GB, and ${folder} has ${gigabytes.toFixed(1)} GB left. Make room, or set XDG_CACHE_HOME to a folder on a larger disk.`);
}

/** Without install scripts: several of n8n's packages try to download from elsewhere in theirs, in vain or for nothing. */
async function installPackages(command: 'ci' | 'install', folder: string, signal?: AbortSignal): Promise<void> {
	const flags = ['--ignore-scripts', '--legacy-peer-deps', '--include=optional', '--no-audit', '--no-fund'];
	try {
		await npm([command, ...flags], { cwd: folder, signal });
	} catch (error) {
		signal?.throwIfAborted();
		throw error instanceof CommandFailed ? new Error(`${error.message}\n\n${advice(error.output)}`) : error;
	}
}

/** What to install, from where, and what it is called in sight of the user and in the cache folder. */
interface Installation {
	/** The folder with package.json and package-lock.json. */
	recipe: string;
	title: string;
	name: string;
	/** What is left to do after npm. */
	finish?: (folder: string) => Promise<void>;
}

async function install({ recipe, title, finish }: Installation, folder: string, signal?: AbortSignal): Promise<void> {
	await demandSpace(folder);
	for (const file of RECIPE) await copyFile(join(recipe, file), join(folder, file));
	await withProgress(`Installing ${title}, once for this machine (2 to 5 minutes)`, async () => await installPackages('ci', folder, signal));
	await finish?.(folder);
}

/**
 * Makes sure that what a recipe locks is on this machine, in a cache folder outside the checkout, and gives that folder.
 *
 * @throws Error with what to do about it
 */
export async function installRecipe(installation: Installation, signal?: AbortSignal): Promise<string> {
	const folder = join(cacheFolder(), `${installation.name}-${fingerprint(installation.recipe)}`);
	await buildOnce(folder, async (workshop) => await install(installation, workshop, signal), signal);
	return folder;
}

/** What to install without a lock file, as npm has it today. */
interface Unlocked extends Pick<Installation, 'title' | 'name'> {
	/** Writes package.json into a folder. */
	write: (folder: string) => Promise<void>;
}

/**
 * Makes sure that something is on this machine that no lock file pins, in a cache folder outside the checkout, and gives that folder.
 *
 * @throws Error with what to do about it
 */
export async function installUnlocked({ write, title, name }: Unlocked): Promise<string> {
	const folder = join(cacheFolder(), name);
	await buildOnce(folder, async (workshop) => {
		await demandSpace(workshop);
		await write(workshop);
		await withProgress(`Installing ${title}, once for this machine (2 to 5 minutes)`, async () => await installPackages('install', workshop));
	});
	return folder;
}

function versionIn(recipe: string): string {
	const { dependencies } = JSON.parse(readFileSync(join(recipe, 'package.json'), 'utf8')) as { dependencies: { n8n: string } };
	return dependencies.n8n;
}

/** Another lock file, system or processor makes another installation. */
function fingerprint(recipe: string): string {
	const lock = readFileSync(join(recipe, 'package-lock.json'));
	return createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex').slice(0, 8);
}

/**
 * Makes sure that the real n8n of a line's recipe is on this machine, in a cache folder outside the checkout.
 * The first time takes minutes, later ones nothing.
 *
 * @throws Error with what to do about it
 */
export async function installN8n(line: N8nLine, signal?: AbortSignal): Promise<InstalledN8n> {
	const recipe = join(recipesFolder, line);
	const version = versionIn(recipe);
	const finish = async (workshop: string) => await provideSqlite(workshop, await findNode(workshop), signal);
	const folder = await installRecipe({ recipe, title: `n8n ${version}`, name: `n8n-${version}`, finish }, signal);
	return { folder, line, node: (await findNode(folder)).binary };
}
