@echo off
rem Starts Policy Lineage; needs Java 17 or newer.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Xshare:auto -XX:+UseSerialGC %LINEAGE_OPTS% -cp "%~dp0..\lib\*" org.policylineage.cli.Lineage %*
