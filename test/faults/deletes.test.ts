import { deletion } from './operations';
import { describeFaults } from './suite';

describeFaults([deletion]);
