// First, since the nodes must find its clock in place.
import '../engine/virtualSuite';
import { runTogether } from './runTogether';

runTogether('virtual', 2, 3);
