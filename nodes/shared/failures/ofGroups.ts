import { type Explanation, refused } from './explanation';

const PICTURES = ['setGroupPicture', 'setProfilePicture'];

/** Answers that speak of groups and of their pictures. Follows the pages below https://green-api.com/en/docs/api/groups/ */
export const explanationsOfGroups: Explanation[] = [
	{
		// It would refuse the other items as well, and each request makes it worse.
		code: 500, says: /rate.?overlimit/i, methods: ['createGroup'], ...refused, hopeless: true,
		title: 'WhatsApp does not let this account create more groups for now',
		advice: 'Wait, and create no more than one group in five minutes, as GREEN-API asks for: in Loop Over Items with a Wait of five minutes',
	},
	{
		code: 400, says: /unsupported media type|file is empty/i, methods: PICTURES, ...refused,
		title: 'GREEN-API does not take this picture',
		advice: 'It takes JPG files: open the picture in a program for pictures, and save it as one',
	},
];
