import { runTogether } from './runTogether';

runTogether('real', 2, 2);
