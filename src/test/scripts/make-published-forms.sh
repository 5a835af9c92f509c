#!/bin/sh
# Makes the web pages of the five documents and prints them as PDF, as a browser does.
# Needs Chromium, Python and the Noto CJK fonts. Run in the project's folder after `mvn test-compile`.
set -eu
out=src/test/resources/org/policylineage/ingest/published
port=8765
mvn -q dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -DincludeScope=test
pages() {
  java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
    org.policylineage.parse.PublishedPages "$@"
}
pages "$out"
# Served, so that the address in the printed footer is none of this machine's paths.
python3 -m http.server "$port" --bind 127.0.0.1 --directory "$out" 2>/dev/null &
server=$!
trap 'kill $server' EXIT
sleep 1
for page in "$out"/*.html; do
  chromium --headless --no-sandbox --disable-gpu --disable-pdf-tagging --print-to-pdf="${page%.html}.pdf" \
    "http://127.0.0.1:$port/$(basename "$page")"
  pages "$out" "${page%.html}.pdf"
done
