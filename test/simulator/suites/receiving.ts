import axios, { type AxiosResponse } from 'axios';
import type { Simulator } from '../index';
import { judged, simulator, urlOf } from './workbench';

/** Asks for the next notification. */
export const receive = async (params: object = {}, of: Simulator = simulator): Promise<AxiosResponse> =>
	await axios.get(urlOf('receiveNotification', of.credential), { ...judged, params });

/** Deletes a notification, and gives what GREEN-API says of it. */
export const remove = async (receiptId: number | string, of: Simulator = simulator) =>
	(await axios.delete(`${urlOf('deleteNotification', of.credential)}/${receiptId}`, judged)).data;

/** The answer where there is nothing to remove. */
export const NOT_THERE = { result: false, reason: 'no such receipt' };
