import type { Kind } from './formats';

/** What files an operation posts, and how to speak of them. */
export interface Wanted {
	is: Array<Kind['is']>;
	inWords: string;
	/** The formats to convert another file to. */
	formats: string;
	/** A file's name, as an example. */
	example: string;
	/** The operation that posts the other files, and what they are. */
	other: { operation: string; is: Array<Kind['is']> };
}

export const pictureOrVideo: Wanted = {
	is: ['picture', 'video'],
	inWords: 'a picture or a video',
	formats: 'JPG, PNG or MP4',
	example: 'offer.jpg',
	other: { operation: 'Send Voice', is: ['sound'] },
};

export const recording: Wanted = {
	is: ['sound'],
	inWords: 'an MP3 or WAV recording',
	formats: 'MP3 or WAV',
	example: 'greeting.mp3',
	other: { operation: 'Send Media', is: ['picture', 'video'] },
};
