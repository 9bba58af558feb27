import { deletion } from './operations';
import { describeFaults } from './describeFaults';

describeFaults([deletion]);
