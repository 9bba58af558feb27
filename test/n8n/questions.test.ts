import { describeChatAnswers } from './chatAnswers';
import { describeQuestionFiles } from './questionFiles';
import { describeQuestionKills } from './questionKills';
import { describeQuestionPlaces } from './questionPlaces';
import { describeQuestions } from './questions';
import { useKillableWorld } from './killable';
import { settings } from './settings';

const theWorld = useKillableWorld(settings);

describeQuestions(theWorld);
describeQuestionFiles(theWorld);
describeQuestionPlaces(theWorld);
describeChatAnswers(theWorld, settings);
describeQuestionKills(theWorld, settings);
