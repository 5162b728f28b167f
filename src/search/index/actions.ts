import { stem } from '../language/words.ts';

/** What readers want to do: a query that begins with one of these asks for a command. The index carries them to the browser. */
const ACTIONS = `
remove delete list show run start stop kill restart pause unpause create build rebuild pull push
download upload install copy move extract rename inspect view display print check find see get open
dump enter connect ssh exec execute attach log login follow tail scale update upgrade rollback undo revert
deploy expose publish mount save load export import tag join leave promote demote drain init initialize
set add change edit free clean purge prune wipe limit throttle pass assign bind keep backup restore sort
filter search label use switch wait watch debug fix apply rollout clear reset evict configure reduce
force increase share allow replace destroy erase taint cordon decode freeze suspend shrink pin detach
disconnect uninstall forward generate
autoscale downgrade unfreeze resume continue fetch grab retrieve lock unlock annotate verify
empty reload ship cancel dispose reach nuke launch terminate halt quit send close setup
`;

/** The actions in stems, as the index holds them. */
export const writeActions = (): string[] => [...new Set(ACTIONS.trim().split(/\s+/).map(stem))];
