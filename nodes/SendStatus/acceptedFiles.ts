import type { FileKind } from './formats';

/** What files an operation posts, and how to speak of them. */
export interface AcceptedFiles {
	kinds: FileKind[];
	inWords: string;
	/** The formats to convert another file to. */
	convertTo: string;
	/** A file's name, as an example. */
	example: string;
	/** The operation that posts the other files, by its display name, and what they are. */
	other: { operation: string; kinds: FileKind[] };
}

export const pictureOrVideo: AcceptedFiles = {
	kinds: ['picture', 'video'],
	inWords: 'a picture or a video',
	convertTo: 'JPG, PNG or MP4',
	example: 'offer.jpg',
	other: { operation: 'Send Voice', kinds: ['sound'] },
};

export const recording: AcceptedFiles = {
	kinds: ['sound'],
	inWords: 'an MP3 or WAV recording',
	convertTo: 'MP3 or WAV',
	example: 'greeting.mp3',
	other: { operation: 'Send Media', kinds: ['picture', 'video'] },
};
