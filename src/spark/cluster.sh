#!/usr/bin/env bash
# A Spark cluster on this machine: a standalone master and workers on 127.0.0.1, from the jars that
# 'mvn -Pspark package' laid into target/spark/home.
#
#   src/spark/cluster.sh start [WORKERS]        two workers by default; free ports
#   src/spark/cluster.sh submit [CONF...] -- [JOB OPTIONS...]
#   src/spark/cluster.sh executors N            the processes that worker N has started
#   src/spark/cluster.sh kill N                 worker N and its executors, at once
#   src/spark/cluster.sh stop
#
# CLUSTER is the folder of the running cluster (default target/spark/cluster); CORES, MEMORY and EXECUTOR_MEMORY
# are a worker's.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export SPARK_HOME="$root/target/spark/home"
export SPARK_SCALA_VERSION=2.13
export SPARK_LOCAL_IP=127.0.0.1 SPARK_PUBLIC_DNS=127.0.0.1 SPARK_DAEMON_MEMORY=256m
cluster=${CLUSTER:-$root/target/spark/cluster}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# As bin/spark-class of a Spark distribution does: the launcher writes a line with a zero byte and then the command,
# each part ended by a zero byte.
spark_class() {
  local command=()
  while IFS= read -r -d '' part; do command+=("$part"); done < <(
    "$java" -Xmx128m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@" 2>"$cluster/launcher.log" || true)
  if [ "${#command[@]}" -lt 2 ]; then
    cat "$cluster/launcher.log" >&2
    exit 1
  fi
  command=("${command[@]:1}")
  command[0]=${command[0]#$'\n'}
  exec "${command[@]}"
}

# Waits for a line in a log; gives up after a minute, or when the process is gone.
await() {
  for _ in $(seq 300); do
    grep -qE "$2" "$1" 2>/dev/null && return
    kill -0 "$3" 2>/dev/null || break
    sleep 0.2
  done
  echo "$1: no '$2' came; see the file" >&2
  stop
  exit 1
}

start() {
  [ -d "$SPARK_HOME/jars" ] || { echo "$SPARK_HOME/jars: is not there; run 'mvn -Pspark -DskipTests package'" >&2; exit 1; }
  [ ! -f "$cluster/master.pid" ] || { echo "$cluster: a cluster runs already; stop it first" >&2; exit 1; }
  mkdir -p "$cluster"
  (spark_class org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0) \
    >"$cluster/master.log" 2>&1 &
  echo $! >"$cluster/master.pid"
  await "$cluster/master.log" 'Starting Spark master at spark://' "$!"
  grep -oE 'spark://127\.0\.0\.1:[0-9]+' "$cluster/master.log" | head -1 >"$cluster/master.url"
  for n in $(seq "${1:-2}"); do
    (spark_class org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
      --cores "${CORES:-1}" --memory "${MEMORY:-1g}" --work-dir "$cluster/worker-$n" "$(cat "$cluster/master.url")") \
      >"$cluster/worker-$n.log" 2>&1 &
    echo $! >"$cluster/worker-$n.pid"
    await "$cluster/worker-$n.log" 'Successfully registered with master' "$!"
  done
  cat "$cluster/master.url"
}

submit() {
  local conf=()
  while [ $# -gt 0 ] && [ "$1" != -- ]; do conf+=("$1"); shift; done
  [ $# -eq 0 ] || shift
  spark_class org.apache.spark.deploy.SparkSubmit --master "$(cat "$cluster/master.url")" \
    --driver-memory "${DRIVER_MEMORY:-1g}" --executor-memory "${EXECUTOR_MEMORY:-${MEMORY:-1g}}" \
    --class org.policylineage.spark.LineageJob "${conf[@]}" \
    "$(ls "$root"/target/spark/policy-lineage-spark-*.jar)" "$@"
}

executors() {
  ps -o pid= --ppid "$(cat "$cluster/worker-$1.pid")" || true
}

# Every process is ended by the number under which it was started.
end() {
  local pid
  for pid in "$@"; do kill -9 "$pid" 2>/dev/null || true; done
}

stop() {
  local file name
  for file in "$cluster"/worker-*.pid "$cluster/master.pid"; do
    [ -f "$file" ] || continue
    name=$(basename "$file" .pid)
    # shellcheck disable=SC2046
    end "$(cat "$file")" $([ "$name" = master ] || executors "${name#worker-}")
    rm "$file"
  done
}

case "${1:-}" in
  start) start "${2:-2}" ;;
  submit) shift; submit "$@" ;;
  executors) executors "$2" ;;
  kill)
    # shellcheck disable=SC2046
    end "$(cat "$cluster/worker-$2.pid")" $(executors "$2")
    rm "$cluster/worker-$2.pid"
    ;;
  stop) stop ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
