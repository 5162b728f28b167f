/** Pages of `--help` as the tools printed them, cut short, by the words behind the tool's name. */
export const dockerHelp: Readonly<Record<string, string>> = {
  '--version': 'Docker version 28.2.2, build e6534b4',
  '--help': `Usage:  docker [OPTIONS] COMMAND

A self-sufficient runtime for containers

Common Commands:
  ps          List containers

Management Commands:
  compose*    Docker Compose
  container   Manage containers

Global Options:
      --config string      Location of client config files (default
                           "/root/.docker")
  -D, --debug              Enable debug mode

Run 'docker COMMAND --help' for more information on a command.`,
  'ps --help': `Usage:  docker ps [OPTIONS]

List containers

Aliases:
  docker container ls, docker container list, docker container ps, docker ps

Options:
  -a, --all             Show all containers (default shows just running)`,
  'container --help': `Usage:  docker container COMMAND

Manage containers

Commands:
  ls          List containers
  stop        Stop one or more running containers

Run 'docker container COMMAND --help' for more information on a command.`,
  'container ls --help': `Usage:  docker container ls [OPTIONS]

List containers

Aliases:
  docker container ls, docker container list, docker container ps, docker ps

Options:
  -a, --all             Show all containers (default shows just running)
      --format string   Format output using a custom template:
                        'json':             Print in JSON format
                        'TEMPLATE':         Print output using the given
                        Go template
  -n, --last int        Show n last created containers (includes all
                        states) (default -1)`,
  'container stop --help': `Usage:  docker container stop [OPTIONS] CONTAINER [CONTAINER...]

Stop one or more running containers

Aliases:
  docker container stop, docker stop

Options:
  -s, --signal string   Signal to send to the container
  -t, --timeout int     Seconds to wait before killing the container`,
};

export const nodeUpdate = `Usage:  docker node update [OPTIONS] NODE

Update a node

Options:
      --availability string   Availability of the node ("active", "pause", "drain")
      --label-add list        Add or update a node label ("key=value")`;

export const podmanStop = `Stop one or more containers

Description:
  Stops one or more running containers.  The container name or ID can be used.

  A timeout to forcibly stop the container can also be set but defaults to 10 seconds otherwise.

Usage:
  podman container stop [options] CONTAINER [CONTAINER...]

Examples:
  podman container stop ctrID
  podman container stop --time 2 mywebserver 6e534f14da9d

Options:
  -a, --all                  Stop all running containers
      --cidfile stringArray  Read the container ID from the file
  -t, --time int             Seconds to wait for stop before killing the container (default 10)`;

export const podmanList = `List containers

Description:
  Prints out information about the containers

Usage:
  podman container list [options]

Aliases:
  list, ls

Options:
  -a, --all                Show all the containers, default is only running containers
      --pod                Print the ID and name of the pod the containers are associated with`;

export const kubectlHelp: Readonly<Record<string, string>> = {
  'version --client': 'Client Version: v1.32.4\nKustomize Version: v5.5.0',
  '--help': `kubectl controls the Kubernetes cluster manager.

Deploy Commands:
  rollout         Manage the rollout of a resource

Usage:
  kubectl [flags] [options]

Use "kubectl options" for a list of global command-line options (applies to all commands).`,
  'rollout --help': `Manage the rollout of one or many resources.
\t
 Valid resource types include:

  *  deployments

Examples:
  # Rollback to the previous deployment
  kubectl rollout undo deployment/abc

Available Commands:
  undo          Undo a previous rollout

Usage:
  kubectl rollout SUBCOMMAND [options]`,
  'rollout undo --help': `Roll back to a previous rollout.

Options:
    --dry-run='none':
\tMust be "none", "server", or "client". If client strategy, only print the object that would be sent, without sending it.

    -f, --filename=[]:
\tFilename, directory, or URL to files identifying the resource to get from a server.

    -o, --output='':
\tOutput format. One of: (json, yaml, name).

    -R, --recursive=false:
\tProcess the directory used in -f, --filename recursively.

    --to-revision=0:
\tThe revision to rollback to. Default to 0 (last revision).

Usage:
  kubectl rollout undo (TYPE NAME | TYPE/NAME) [flags] [options]

Use "kubectl options" for a list of global command-line options (applies to all commands).`,
  options: `The following options can be passed to any command:

    --as-group=[]:
\tGroup to impersonate for the operation, this flag can be repeated to specify multiple groups.

    -n, --namespace='':
\tIf present, the namespace scope for this CLI request`,
};
