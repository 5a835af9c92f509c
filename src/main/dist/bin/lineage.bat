@echo off
rem Starts Policy Lineage; needs Java 17 or newer.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem The classes as Java has them in memory, which saves a tenth of a command; the first report leaves them here.
set "SIZE="
for %%F in ("%~dp0..\lib\policy-lineage-*.jar") do set "SIZE=%%~zF"
set "ARCHIVE=%~dp0..\lib\lineage-%SIZE%.jsa"
set "SHARE=-XX:SharedArchiveFile=%ARCHIVE%"
if not exist "%ARCHIVE%" set "SHARE=-Xshare:auto"
if not exist "%ARCHIVE%" if /i "%~1"=="report" set "SHARE=-XX:ArchiveClassesAtExit=%ARCHIVE%"
"%JAVA%" -Xshare:auto "%SHARE%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -XX:-UsePerfData %LINEAGE_OPTS% -cp "%~dp0..\lib\*" org.policylineage.cli.Lineage %*
