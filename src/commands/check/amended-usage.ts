/**
 * Usage lines of kubectl that its help prints inexactly, by subcommand, put right after the examples of the same help:
 * `attach` needs no name of a container, `create job` takes an image or a cron job, `set env` a source of variables in
 * place of variables, `taint` all nodes in place of one name.
 */
export const AMENDED_USAGE: Readonly<Record<string, string[]>> = {
  attach: ['(POD | TYPE/NAME) [-c CONTAINER]'],
  'create cronjob': ['NAME --image=image --schedule=SCHEDULE'],
  'create job': ['NAME --image=image', 'NAME --from=cronjob/name'],
  'set env': ['RESOURCE/NAME KEY_1=VAL_1', 'RESOURCE/NAME --from=RESOURCE/NAME', 'RESOURCE/NAME --list'],
  'set resources': ['(-f FILENAME | TYPE NAME) [--limits=LIMITS] [--requests=REQUESTS]'],
  taint: [
    'NODE NAME KEY_1=VAL_1:TAINT_EFFECT_1 ... KEY_N=VAL_N:TAINT_EFFECT_N',
    'NODE --all KEY_1=VAL_1:TAINT_EFFECT_1',
  ],
};
