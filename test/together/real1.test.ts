import { runTogether } from './runTogether';

runTogether('real', 1, 2);
